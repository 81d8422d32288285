package dev.pratique.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.SourceText;
import dev.pratique.engine.manifest.Span;
import dev.pratique.engine.manifest.Yaml;
import dev.pratique.engine.policy.Policy;
import dev.pratique.engine.policy.PolicyReader;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Finding;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.Rule;
import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.rule.RunRule;
import dev.pratique.engine.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinterTest {
  private static final String POD = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: %s\n";

  private static final List<RuleDescriptor> RULES =
      List.of(
          rule("bad-name", (ResourceRule) LinterTest::badName),
          rule("defective", (ResourceRule) LinterTest::fail),
          rule(
              "lonely",
              (InventoryRule)
                  (subject, inventory, findings) -> {
                    if (inventory.list(subject.kind(), Namespaces.all()).size() == 1) {
                      findings.report(subject.root(), "alone");
                    }
                  }),
          rule(
              "suppression",
              (RunRule)
                  (use, findings) ->
                      findings.report(use.span(), use.rule() + " " + use.outcome())));

  @TempDir private Path root;

  private static RuleDescriptor rule(String id, Rule rule) {
    return new RuleDescriptor(
        id, "x", Severity.WARNING, "0.1", List.of("former-" + id), "s", List.of(), _ -> rule);
  }

  private static void badName(Resource subject, Findings findings) {
    if (subject.name().startsWith("bad")) {
      findings.report(subject.at("metadata", "name"), subject.name());
    }
  }

  private static void fail(Resource subject, Findings findings) {
    if (subject.name().startsWith("break")) {
      findings.report(subject.root(), "before");
      throw new IllegalStateException("on purpose");
    }
  }

  private Outcome lint(String policyText, String rules, String... paths) throws Exception {
    SourceText source = new SourceText("pratique.yaml", "pratique.yaml", policyText);
    Policy policy = ((PolicyReader.Result.Read) PolicyReader.read(root, source, RULES)).policy();
    Linter linter =
        new Linter(RULES, rule -> rules.contains(rule.id()), policy, LocalDate.of(2026, 1, 1));
    byte[] in = POD.formatted("bad-in").getBytes(StandardCharsets.UTF_8);
    return linter.lint(List.of(paths), new ByteArrayInputStream(in));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void goesOnAfterADefect() throws Exception {
    write("a.yaml", POD.formatted("break") + "---\n" + POD.formatted("bad"));
    Outcome outcome = lint("", "defective bad-name", root.toString());

    assertThat(outcome.defects()).singleElement().extracting(Defect::rule).isEqualTo("defective");
    assertThat(outcome.findings()).extracting(Finding::message).containsExactly("before", "bad");
  }

  @Test
  void countsWhatIsSuppressedAndWhatIsUnused() throws Exception {
    write(
        "a.yaml",
        POD.formatted("bad # pratique: allow former-bad-name -- x")
            + "a: 1 # pratique: allow lonely -- x\n"
            + "b: 1 # pratique: allow bad-name -- x\n");
    Outcome outcome = lint("", "bad-name suppression", root.toString());

    assertThat(outcome.suppressed()).isEqualTo(1);
    assertThat(outcome.findings())
        .extracting(Finding::message)
        .containsExactly("former-bad-name USED", "lonely NOT_TRIED", "bad-name UNUSED");
  }

  @Test
  void letsExemptionsExpire() throws Exception {
    write("a.yaml", POD.formatted("bad1") + "---\n" + POD.formatted("bad2"));
    String policy =
        "exemptions:\n- {rule: bad-name, name: bad1, reason: r, expires: 2026-01-01}\n"
            + "- {rule: bad-name, name: bad2, reason: r, expires: 2025-12-31}\n";
    Outcome outcome = lint(policy, "bad-name suppression", root.toString());

    assertThat(outcome.suppressed()).isEqualTo(1);
    assertThat(outcome.findings())
        .extracting(Finding::message)
        .containsExactlyInAnyOrder("bad2", "bad-name USED", "bad-name EXPIRED");
  }

  @Test
  void evaluatesClustersApart() throws Exception {
    write("one/a.yaml", POD.formatted("a"));
    write("two/a.yaml", POD.formatted("a"));
    write("a.yaml", POD.formatted("a"));
    String clusters = "clusters: [{name: one, paths: [one]}, {name: two, paths: [two]}]";

    assertThat(lint("", "lonely", root.toString()).findings()).isEmpty();
    assertThat(lint(clusters, "lonely", root.toString()).findings())
        .extracting(Finding::cluster)
        .containsExactly("", "one", "two");
  }

  @Test
  void givesTheSameOutcomeTwice() throws Exception {
    for (int i = 0; i < 100; i++) {
      write("d/f" + i + ".yaml", POD.formatted("bad" + i) + "---\n" + POD.formatted("bad"));
    }

    assertThat(messages()).isEqualTo(messages()).hasSize(200);
  }

  private List<String> messages() throws Exception {
    return lint("", "bad-name", root.toString()).findings().stream()
        .map(f -> f.place().source() + ":" + f.place().span() + f.message() + f.path())
        .toList();
  }

  @Test
  void readsStandardInput() throws Exception {
    Finding finding = lint("", "bad-name", "-").findings().getFirst();

    assertThat(finding.place().source().name()).isEqualTo("<stdin>");
    assertThat(finding.path()).isEqualTo("metadata.name");
  }

  @Test
  void readsNothingThatIsExcluded() throws Exception {
    write("old/a.yaml", POD.formatted("bad"));

    assertThat(lint("exclude: [old]", "bad-name", root.toString()).volume().files()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, a", "1, 4, a.b[0]", "2, 8, 'a.b[1].c.d'", "3, 3, 'a[\"x/y\"]'", "4, 1, ''"})
  void namesFieldsByTheirPath(int line, int column, String path) {
    Node root = Yaml.root("a: {b: [1,\n  {c: {d: e}}],\n  x/y: 2}\n");
    Span at =
        line == 1 && column == 4
            ? root.at("a", "b").items().getFirst().span()
            : Span.onLine(line, column, 1);

    assertThat(FieldPath.of(root, at)).isEqualTo(path);
  }
}
