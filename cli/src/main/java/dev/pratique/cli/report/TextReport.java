package dev.pratique.cli.report;

import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.manifest.SkipReason;
import dev.pratique.engine.manifest.SourceText;
import dev.pratique.engine.manifest.Unreadable;
import dev.pratique.engine.rule.Finding;
import dev.pratique.engine.rule.Finding.Exposure;
import dev.pratique.engine.rule.RelatedPlace;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.rule.Unknown;
import dev.pratique.engine.run.Outcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The report for people: each finding with its line, the other end of it, and what to do.
public final class TextReport {
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "secret|passw|token|credential|api-?key|private|receiver/v1/http",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SECRET = Pattern.compile("kind[\"']?\\s*:\\s*[\"']?(Sealed)?Secret");

  private final PrintStream out;
  private final Ink ink;

  /// Which files hold Secrets, for those that a finding is about.
  private final Map<SourceText, Boolean> secretive = new HashMap<>();

  private boolean severalClusters;

  /// @param ink whether to colour
  public TextReport(PrintStream out, Ink ink) {
    this.out = out;
    this.ink = ink;
  }

  /// Writes what could not be read, then the findings of a severity and above.
  public void write(Outcome outcome, Severity shown) {
    severalClusters = outcome.volume().clusters() > 1;
    for (Unreadable unreadable : outcome.unreadable()) {
      problem("unreadable", unreadable.place(), unreadable.message(), exposure(unreadable));
    }
    for (Finding finding : outcome.findings()) {
      if (finding.severity().isAtLeast(shown)) {
        finding(finding);
      }
    }
  }

  /// Writes something that is wrong with an input rather than with what it describes.
  public void problem(Place place, String message) {
    problem("error", place, message, Exposure.PUBLIC);
  }

  private void problem(String word, Place place, String message, Exposure exposure) {
    out.println(ink.severity(Severity.ERROR, word) + ink.strong(": " + Snippet.shown(message)));
    snippet(String.valueOf(place.span().line()).length(), "-->", place, exposure, "");
    out.println();
  }

  /// In what cannot be parsed nobody knows which lines are credentials.
  private static Exposure exposure(Unreadable unreadable) {
    return CREDENTIALS.matcher(unreadable.place().source().text()).find()
        ? Exposure.CONFIDENTIAL
        : Exposure.PUBLIC;
  }

  private void finding(Finding finding) {
    String head =
        ink.severity(finding.severity(), finding.severity().text() + "[" + finding.rule() + "]");
    String cluster =
        severalClusters && !finding.cluster().isEmpty()
            ? " (cluster " + finding.cluster() + ")"
            : "";
    out.println(head + ink.strong(": " + Snippet.shown(finding.message())) + cluster);
    int width = width(finding);
    String margin = " ".repeat(width);
    snippet(width, "-->", finding.place(), finding.exposure(), owner(finding));
    for (RelatedPlace related : finding.related()) {
      out.println(margin + ink.faint(" |"));
      snippet(
          width, "::>", related.place(), Exposure.PUBLIC, ": " + Snippet.shown(related.message()));
    }
    finding
        .suggestion()
        .ifPresent(text -> out.println(margin + ink.help(" = help: " + Snippet.shown(text))));
    out.println();
  }

  /// The digits of the largest line number, so that all parts of a finding stand under each other.
  private static int width(Finding finding) {
    int largest = finding.place().span().line();
    for (RelatedPlace related : finding.related()) {
      largest = Math.max(largest, related.place().span().line());
    }
    return String.valueOf(largest).length();
  }

  /// The object is named where the message does not do it.
  private static String owner(Finding finding) {
    return finding
        .resource()
        .map(Object::toString)
        .filter(name -> !finding.message().startsWith(name))
        .map(name -> " in " + name)
        .orElse("");
  }

  private void snippet(int width, String arrow, Place place, Exposure exposure, String text) {
    String margin = " ".repeat(width);
    out.println(margin + ink.faint(arrow) + " " + location(place) + text);
    if (place.source().line(place.span().line()).isBlank()) {
      return;
    }
    Snippet snippet = Snippet.of(place, visibility(place.source(), exposure));
    String number = String.valueOf(place.span().line());
    out.println(margin + ink.faint(" |"));
    out.println(
        " ".repeat(width - number.length()) + ink.faint(number + " |") + " " + snippet.line());
    out.println(margin + ink.faint(" |") + " " + ink.strong(snippet.marks()));
  }

  private Snippet.Visibility visibility(SourceText source, Exposure exposure) {
    if (exposure == Exposure.CONFIDENTIAL) {
      return Snippet.Visibility.NOTHING;
    }
    return secretive.computeIfAbsent(source, s -> SECRET.matcher(s.text()).find())
        ? Snippet.Visibility.MARKED_ONLY
        : Snippet.Visibility.LINE;
  }

  private static String location(Place place) {
    return place.source().name() + ":" + place.span().line() + ":" + place.span().column();
  }

  /// Lists the questions that the files cannot answer, each once with its first place.
  public void unknown(Outcome outcome) {
    Map<String, List<Unknown>> byQuestion = new LinkedHashMap<>();
    for (Unknown unknown : outcome.unknown()) {
      byQuestion
          .computeIfAbsent(unknown.rule() + "\n" + unknown.message(), _ -> new ArrayList<>())
          .add(unknown);
    }
    for (List<Unknown> places : byQuestion.values()) {
      Unknown first = places.getFirst();
      out.println(ink.strong("unknown[" + first.rule() + "]: " + Snippet.shown(first.message())));
      String more = places.size() > 1 ? " and " + (places.size() - 1) + " more" : "";
      out.println("  " + ink.faint("-->") + " " + location(first.place()) + more);
    }
    if (!byQuestion.isEmpty()) {
      out.println();
    }
  }

  /// Writes the totals.
  ///
  /// @param shown the severity from which on findings were written
  /// @param whereUnknown where the questions without an answer can be seen
  public void summary(Outcome outcome, Severity shown, String whereUnknown) {
    Outcome.Volume volume = outcome.volume();
    out.println(
        findings(outcome)
            + " in "
            + count(volume.resources(), "resource")
            + " of "
            + count(volume.files(), "file")
            + (volume.clusters() > 1 ? ", " + volume.clusters() + " clusters" : ""));
    long hidden = outcome.findings().stream().filter(f -> !f.severity().isAtLeast(shown)).count();
    if (hidden > 0) {
      out.println("not shown: " + count(hidden, "finding") + " below " + shown.text());
    }
    if (!outcome.unreadable().isEmpty()) {
      int number = outcome.unreadable().size();
      String what = number == 1 ? " file or document" : " files or documents";
      out.println("unreadable: " + number + what + ", not checked");
    }
    if (!outcome.skipped().isEmpty()) {
      List<String> reasons = new ArrayList<>();
      for (Map.Entry<SkipReason, Integer> entry : outcome.skipped().entrySet()) {
        reasons.add(entry.getKey().counted(entry.getValue()));
      }
      out.println("skipped: " + String.join(", ", reasons));
    }
    if (outcome.suppressed() > 0) {
      out.println("suppressed: " + count(outcome.suppressed(), "finding"));
    }
    if (!outcome.unknown().isEmpty()) {
      out.println(
          "unknown: "
              + count(outcome.unknown().size(), "question")
              + " that the files cannot answer ("
              + whereUnknown
              + ")");
    }
  }

  private static String findings(Outcome outcome) {
    if (outcome.findings().isEmpty()) {
      return "no findings";
    }
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long number = outcome.count(severity);
      if (number > 0) {
        parts.add(severity == Severity.INFO ? number + " info" : count(number, severity.text()));
      }
    }
    return count(outcome.findings().size(), "finding") + " (" + String.join(", ", parts) + ")";
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
