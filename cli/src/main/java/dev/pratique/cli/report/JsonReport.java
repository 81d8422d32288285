package dev.pratique.cli.report;

import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.manifest.SkipReason;
import dev.pratique.engine.manifest.Span;
import dev.pratique.engine.manifest.Unreadable;
import dev.pratique.engine.resource.ResourceKey;
import dev.pratique.engine.rule.Finding;
import dev.pratique.engine.rule.RelatedPlace;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.rule.Unknown;
import dev.pratique.engine.run.Defect;
import dev.pratique.engine.run.Outcome;
import java.io.PrintStream;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// The report for programs; `docs/output.schema.json` is its schema. Fields may be added; what is
/// there keeps its meaning while `version` is 1.
public final class JsonReport {
  private static final int VERSION = 1;

  private final PrintStream out;
  private final String toolVersion;

  /// @param toolVersion the version of Pratique
  public JsonReport(PrintStream out, String toolVersion) {
    this.out = out;
    this.toolVersion = toolVersion;
  }

  /// Writes the outcome, with the findings of a severity and above.
  public void write(Outcome outcome, Severity shown) {
    try (JsonGenerator json = PrettyJson.to(out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeObjectPropertyStart("tool");
      json.writeStringProperty("name", "pratique");
      json.writeStringProperty("version", toolVersion);
      json.writeEndObject();
      findings(json, outcome, shown);
      unknown(json, outcome);
      unreadable(json, outcome);
      defects(json, outcome);
      summary(json, outcome);
      json.writeEndObject();
    }
    out.println();
  }

  private static void findings(JsonGenerator json, Outcome outcome, Severity shown) {
    json.writeArrayPropertyStart("findings");
    for (Finding finding : outcome.findings()) {
      if (finding.severity().isAtLeast(shown)) {
        finding(json, finding);
      }
    }
    json.writeEndArray();
  }

  private static void finding(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("severity", finding.severity().text());
    json.writeStringProperty("message", finding.message());
    place(json, finding.place());
    finding.resource().ifPresent(key -> resource(json, key));
    if (!finding.cluster().isEmpty()) {
      json.writeStringProperty("cluster", finding.cluster());
    }
    if (!finding.path().isEmpty()) {
      json.writeStringProperty("path", finding.path());
    }
    finding.suggestion().ifPresent(text -> json.writeStringProperty("suggestion", text));
    json.writeArrayPropertyStart("related");
    for (RelatedPlace related : finding.related()) {
      json.writeStartObject();
      json.writeStringProperty("message", related.message());
      place(json, related.place());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void resource(JsonGenerator json, ResourceKey key) {
    json.writeObjectPropertyStart("resource");
    json.writeStringProperty("group", key.kind().group());
    json.writeStringProperty("kind", key.kind().kind());
    json.writeStringProperty("namespace", key.namespace());
    json.writeStringProperty("name", key.name());
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Place place) {
    Span span = place.span();
    json.writeStringProperty("file", place.source().name());
    json.writeNumberProperty("line", span.line());
    json.writeNumberProperty("column", span.column());
    json.writeNumberProperty("endLine", span.endLine());
    json.writeNumberProperty("endColumn", span.endColumn());
  }

  private static void unknown(JsonGenerator json, Outcome outcome) {
    json.writeArrayPropertyStart("unknown");
    for (Unknown unknown : outcome.unknown()) {
      json.writeStartObject();
      json.writeStringProperty("rule", unknown.rule());
      json.writeStringProperty("message", unknown.message());
      place(json, unknown.place());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void unreadable(JsonGenerator json, Outcome outcome) {
    json.writeArrayPropertyStart("unreadable");
    for (Unreadable unreadable : outcome.unreadable()) {
      json.writeStartObject();
      json.writeStringProperty("message", unreadable.message());
      place(json, unreadable.place());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void defects(JsonGenerator json, Outcome outcome) {
    json.writeArrayPropertyStart("defects");
    for (Defect defect : outcome.defects()) {
      json.writeStartObject();
      json.writeStringProperty("rule", defect.rule());
      json.writeStringProperty("resource", defect.subject());
      json.writeStringProperty("place", defect.place());
      json.writeStringProperty("cause", String.valueOf(defect.cause()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void summary(JsonGenerator json, Outcome outcome) {
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("files", outcome.volume().files());
    json.writeNumberProperty("resources", outcome.volume().resources());
    json.writeNumberProperty("clusters", outcome.volume().clusters());
    json.writeNumberProperty("rules", outcome.volume().rules());
    json.writeNumberProperty("errors", outcome.count(Severity.ERROR));
    json.writeNumberProperty("warnings", outcome.count(Severity.WARNING));
    json.writeNumberProperty("infos", outcome.count(Severity.INFO));
    json.writeNumberProperty("suppressed", outcome.suppressed());
    json.writeObjectPropertyStart("skipped");
    for (Map.Entry<SkipReason, Integer> entry : outcome.skipped().entrySet()) {
      json.writeNumberProperty(entry.getKey().id(), entry.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
