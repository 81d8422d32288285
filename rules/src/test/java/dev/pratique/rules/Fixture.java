package dev.pratique.rules;

import dev.pratique.engine.policy.Policy;
import dev.pratique.engine.policy.PolicyReader;
import dev.pratique.engine.rule.Finding;
import dev.pratique.engine.rule.RuleDescriptor;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of manifests with what one rule says about them: `# finding: MESSAGE` at the end of a
/// line, `# unknown: MESSAGE` for what it cannot tell. A policy may stand beside it, under the same
/// name with `.pratique.yaml`.
record Fixture(RuleDescriptor rule, Path file) {
  private static final Pattern EXPECTATION =
      Pattern.compile("\\s*# (finding|unknown): (.*?)(?=\\s*# (?:finding|unknown): |$)");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  boolean isFlagged() {
    return file.getFileName().toString().startsWith("flagged");
  }

  /// What the file says, as `line kind: message`.
  List<String> expected() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = EXPECTATION.matcher(lines.get(i));
      while (matcher.find()) {
        expected.add((i + 1) + " " + matcher.group(1) + ": " + matcher.group(2).strip());
      }
    }
    return expected.stream().sorted().toList();
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
    Linter linter = new Linter(BuiltinRules.all(), rule::equals, policy(folder), TODAY);
    Outcome outcome = linter.lint(List.of(folder.toString()), InputStream.nullInputStream());
    if (!outcome.defects().isEmpty()) {
      throw new AssertionError("the rule failed", outcome.defects().getFirst().cause());
    }
    List<String> actual = new ArrayList<>();
    outcome
        .unreadable()
        .forEach(u -> actual.add(u.place().span().line() + " unreadable: " + u.message()));
    for (Finding finding : outcome.findings()) {
      actual.add(finding.place().span().line() + " finding: " + finding.message());
    }
    if (isAboutUnknown()) {
      for (Unknown unknown : outcome.unknown()) {
        actual.add(unknown.place().span().line() + " unknown: " + unknown.message());
      }
    }
    return actual.stream().sorted().toList();
  }

  private boolean isAboutUnknown() throws IOException {
    return Files.readString(file).contains("# unknown: ");
  }

  private Policy policy(Path folder) throws IOException {
    String name = file.getFileName().toString().replace(".yaml", ".pratique.yaml");
    Path beside = file.resolveSibling(name);
    if (!Files.exists(beside)) {
      return Policy.none(folder);
    }
    Path copy = Files.copy(beside, folder.resolve(Policy.FILE_NAME));
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
