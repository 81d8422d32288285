package dev.pratique.rules.logging;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.Option;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import dev.pratique.rules.logging.fluentd.LabelsMacro;
import dev.pratique.rules.logging.fluentd.Parameter;
import dev.pratique.rules.logging.fluentd.Place;
import dev.pratique.rules.logging.fluentd.SumologicOutput;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sumo Logic source category that does not follow the convention, so searches and alerts by
/// category miss these logs.
///
/// ## Why
///
/// People find logs by their source category. One with a slip, or left over from the release it was
/// copied from, puts the logs where nobody looks, or among those of another application.
///
/// ## Remedy
///
/// Write the category that the convention gives for the release that the match selects. A
/// convention of your own is the option `pattern`.
///
/// ## Exceptions
///
/// A category that fluentd or the operator computes is not judged. In a match that selects by no
/// label `release`, any release is accepted.
///
/// ## References
///
/// - Sumo Logic, source category naming
@RuleInfo(severity = Severity.WARNING, since = "0.1")
public final class OffConventionSourceCategory implements InventoryRule {
  /// The convention.
  public record Options(
      @Option(
              value = "/eks/<cluster>/<release>",
              doc =
                  "the category, where `<release>` stands for the value of the join label that the"
                      + " match selects and any other `<name>` for one part of a path")
          String pattern,
      @Option(value = "release", doc = "the label that tells releases apart") String label) {}

  private static final Pattern PLACEHOLDER = Pattern.compile("<([a-zA-Z]+)>");
  private static final Pattern COMPUTED = Pattern.compile("#\\{|\\$\\{|\\{\\{|%\\{");

  private final Options options;

  public OffConventionSourceCategory(Options options) {
    this.options = options;
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (LogConfig.of(subject).isEmpty()) {
      return;
    }
    NamespaceLogs logs = inventory.view(NamespaceLogs.VIEW, subject.namespace());
    for (SumologicOutput output : SumologicOutput.of(logs.config())) {
      Optional<Parameter> category = output.sourceCategory();
      if (category.isPresent() && logs.isIn(output.place().fragment(), subject)) {
        logs.configOf(subject)
            .ifPresent(
                config -> check(config, category.get(), release(logs, output.place()), findings));
      }
    }
  }

  /// The release that the match around an output selects, where it selects one.
  private Optional<String> release(NamespaceLogs logs, Place output) {
    return logs.config().places().stream()
        .filter(place -> place.fragment() == output.fragment())
        .filter(place -> place.directive().is("match"))
        .filter(place ->
            place.directive().walk().anyMatch(d -> d.span().equals(output.directive().span())))
        .flatMap(place -> logs.router().labels(place).stream())
        .map(LabelsMacro::labels)
        .map(labels -> labels.getOrDefault(options.label(), ""))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private void check(
      LogConfig config, Parameter category, Optional<String> release, Findings findings) {
    String text = category.text();
    if (COMPUTED.matcher(text).find() || expected(release).matcher(text).matches()) {
      return;
    }
    String convention =
        release.map(name -> options.pattern().replace("<release>", name)).orElse(options.pattern());
    Draft draft =
        findings.report(
            config.span(category.textSpan()),
            "source category " + text + " does not follow the convention " + convention);
    if (!PLACEHOLDER.matcher(convention).find()) {
      draft.suggest("write " + convention);
    }
  }

  private Pattern expected(Optional<String> release) {
    StringBuilder regex = new StringBuilder();
    int last = 0;
    var matcher = PLACEHOLDER.matcher(options.pattern());
    while (matcher.find()) {
      regex.append(Pattern.quote(options.pattern().substring(last, matcher.start())));
      boolean known = matcher.group(1).equals("release") && release.isPresent();
      regex.append(known ? Pattern.quote(release.get()) : "[^/]+");
      last = matcher.end();
    }
    return Pattern.compile(regex + Pattern.quote(options.pattern().substring(last)));
  }
}
