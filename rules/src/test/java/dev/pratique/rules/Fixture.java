package dev.pratique.rules;

import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.policy.Policy;
import dev.pratique.engine.policy.PolicyReader;
import dev.pratique.engine.rule.Finding;
import dev.pratique.engine.rule.OptionValues;
import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.rule.RunRule;
import dev.pratique.engine.rule.Unknown;
import dev.pratique.engine.run.Linter;
import dev.pratique.engine.run.Outcome;
import dev.pratique.engine.run.PolicyLocator;
import dev.pratique.engine.source.InputFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of manifests with what one rule says about them: `# finding: MESSAGE` at the end of a
/// line, `# finding (warning): MESSAGE` where the severity matters, `# unknown: MESSAGE` for what
/// it cannot tell. A policy may stand beside it, under the same name with `.pratique.yaml`, with
/// expectations of its own.
record Fixture(RuleDescriptor rule, Path file) {
  private static final String MARK = "# (finding(?: \\((?:error|warning|info)\\))?|unknown): ";
  private static final Pattern EXPECTATION =
      Pattern.compile("\\s*" + MARK + "(.*?)(?=\\s*" + MARK + "|$)");
  private static final String POLICY = Policy.FILE_NAME + ":";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  boolean isFlagged() {
    return file.getFileName().toString().startsWith("flagged");
  }

  /// What the file and its policy say, as `line kind: message`.
  List<String> expected() throws IOException {
    List<String> expected = new ArrayList<>(expected(file, ""));
    if (Files.exists(policyFile())) {
      expected.addAll(expected(policyFile(), POLICY));
    }
    return expected.stream().sorted().toList();
  }

  private static List<String> expected(Path file, String prefix) throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = EXPECTATION.matcher(lines.get(i));
      while (matcher.find()) {
        expected.add(prefix + (i + 1) + " " + matcher.group(1) + ": " + matcher.group(2).strip());
      }
    }
    return expected;
  }

  /// What the rule says. The expectations are taken out first, since in a block scalar they would
  /// be part of the text.
  ///
  /// @param folder an empty folder to work in
  List<String> actual(Path folder) throws IOException, InputFailure {
    Path copy = folder.resolve(file.getFileName());
    List<String> lines =
        Files.readAllLines(file).stream().map(l -> EXPECTATION.matcher(l).replaceAll("")).toList();
    Files.write(copy, lines);
    Linter linter = new Linter(BuiltinRules.all(), this::runs, policy(folder), TODAY);
    Outcome outcome = linter.lint(List.of(folder.toString()), InputStream.nullInputStream());
    if (!outcome.defects().isEmpty()) {
      throw new AssertionError("the rule failed", outcome.defects().getFirst().cause());
    }
    List<String> actual = new ArrayList<>();
    outcome
        .unreadable()
        .forEach(u -> actual.add(u.place().span().line() + " unreadable: " + u.message()));
    List<String> expected = expected();
    outcome.findings().stream()
        .filter(finding -> finding.rule().equals(rule.id()))
        .forEach(finding -> actual.add(described(finding, expected)));
    if (isAboutUnknown()) {
      for (Unknown unknown : outcome.unknown()) {
        actual.add(line(unknown.place()) + " unknown: " + unknown.message());
      }
    }
    return actual.stream().sorted().toList();
  }

  /// Only the rule itself; one about suppressions looks at what the others did.
  private boolean runs(RuleDescriptor other) {
    return other.equals(rule) || rule.factory().apply(OptionValues.NONE) instanceof RunRule;
  }

  /// With the severity, where the fixture says one.
  private static String described(Finding finding, List<String> expected) {
    String line = line(finding.place());
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    String exact = line + " finding (" + severity + "): " + finding.message();
    boolean isWanted = expected.stream().anyMatch(e -> e.startsWith(line + " finding ("));
    return isWanted ? exact : line + " finding: " + finding.message();
  }

  private static String line(Place place) {
    String prefix = place.source().path().endsWith(Policy.FILE_NAME) ? POLICY : "";
    return prefix + place.span().line();
  }

  private boolean isAboutUnknown() throws IOException {
    return Files.readString(file).contains("# unknown: ");
  }

  private Path policyFile() {
    return file.resolveSibling(file.getFileName().toString().replace(".yaml", ".pratique.yaml"));
  }

  private Policy policy(Path folder) throws IOException {
    if (!Files.exists(policyFile())) {
      return Policy.none(folder);
    }
    Path copy = Files.copy(policyFile(), folder.resolve(Policy.FILE_NAME));
    return switch (PolicyLocator.locate(Optional.of(copy), List.of(), BuiltinRules.all())) {
      case PolicyReader.Result.Read(Policy policy) -> policy;
      case PolicyReader.Result.Failed failed ->
          throw new AssertionError(failed.problems().toString());
    };
  }

  @Override
  public String toString() {
    return rule.id() + "/" + file.getFileName();
  }
}
