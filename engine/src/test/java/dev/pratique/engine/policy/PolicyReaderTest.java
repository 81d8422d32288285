package dev.pratique.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.inventory.Declared;
import dev.pratique.engine.manifest.SourceText;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyReaderTest {
  private static final RuleDescriptor RULE =
      new RuleDescriptor(
          "empty-name",
          "x",
          Severity.ERROR,
          "0.1",
          List.of("no-name"),
          "a name that is empty",
          List.of(
              new RuleDescriptor.OptionInfo("most", RuleDescriptor.OptionType.INTEGER, "1", "d"),
              new RuleDescriptor.OptionInfo("keys", RuleDescriptor.OptionType.STRINGS, "a", "d")),
          _ -> (ResourceRule) (_, _) -> {});

  @TempDir private Path root;

  private PolicyReader.Result read(String text) {
    SourceText source = new SourceText("pratique.yaml", "pratique.yaml", text);
    return PolicyReader.read(root, source, List.of(RULE));
  }

  private Policy policy(String text) {
    PolicyReader.Result result = read(text);
    assertThat(result).isInstanceOf(PolicyReader.Result.Read.class);
    return ((PolicyReader.Result.Read) result).policy();
  }

  private List<String> problems(String text) {
    PolicyReader.Result result = read(text);
    assertThat(result).as(text).isInstanceOf(PolicyReader.Result.Failed.class);
    return ((PolicyReader.Result.Failed) result)
        .problems().stream()
            .map(p -> p.place().span().line() + ":" + p.place().span().column() + " " + p.message())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n", "{}"})
  void takesAnEmptyFileForNone(String text) {
    assertThat(policy(text).clusters())
        .singleElement()
        .extracting(ClusterPolicy::defaultNamespace)
        .isEqualTo("default");
  }

  @Test
  void readsEveryKey() throws IOException {
    Files.writeString(
        root.resolve("e.yaml"), "{apiVersion: v1, kind: Secret, metadata: {name: s}}");
    Policy policy =
        policy(
            """
            repository: git@h:a/b.git
            defaultNamespace: apps
            closedWorld: [one]
            externals:
              - Service/*/x
              - file: e.yaml
              - manifest: {apiVersion: v1, kind: Pod, metadata: {name: p}}
            exclude: [./old/, "**/x.yaml"]
            clusters:
              - {name: c, paths: [clusters/c], closedWorld: true, externals: [Node/-/n]}
              - {name: d, paths: ["."], defaultNamespace: other, closedWorld: false}
            rules:
              no-name: {severity: off, options: {most: 3, keys: [a, b]}}
            exemptions:
              - {rule: empty-name, kind: P*, namespace: n, name: "*", path: "a/**", reason: r, expires: 2026-02-28}
              - {rule: ["*"], reason: "x"}
            """);

    assertThat(policy.repository().orElseThrow().hostAndPath()).isEqualTo("h/a/b");
    assertThat(policy.excludes("old/a.yaml") && policy.excludes("a/b/x.yaml")).isTrue();
    assertThat(policy.setting(RULE).mode()).isEqualTo(RuleSetting.Mode.OFF);
    assertThat(policy.setting(RULE).options().integer("most", "1")).isEqualTo(3);
    assertThat(policy.setting(RULE).options().strings("keys", "")).containsExactly("a", "b");
    assertThat(policy.exemptions()).hasSize(2);
    ClusterPolicy c = policy.clusters().getFirst();
    assertThat(c.externals()).hasSize(2);
    assertThat(c.declared().externals()).hasSize(2);
    assertThat(c.declared().closedWorld()).isInstanceOf(Declared.ClosedWorld.Everywhere.class);
    assertThat(c.defaultNamespace()).isEqualTo("apps");
    assertThat(c.covers("clusters/c/a/b.yaml")).isTrue();
    assertThat(c.covers("clusters/cc/a.yaml")).isFalse();
    assertThat(policy.clusters().getLast().covers("anything/at/all.yaml")).isTrue();
  }

  @Test
  void readsTheNamespacesOfAClosedWorld() {
    assertThat(policy("closedWorld: [a, b, a]").clusters().getFirst().declared().closedWorld())
        .isEqualTo(new Declared.ClosedWorld.Named(Set.of("a", "b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "'off'", "{severity: off}", "{severity: \"off\"}"})
  void turnsARuleOffHoweverItIsWritten(String setting) {
    assertThat(policy("rules: {empty-name: " + setting + "}").setting(RULE).mode())
        .isEqualTo(RuleSetting.Mode.OFF);
  }

  @Test
  void acceptsReasonsOfSeveralLines() {
    Policy policy = policy("exemptions:\n- rule: empty-name\n  reason: |\n    one\n    two\n");

    assertThat(policy.exemptions().getFirst().reason()).isEqualTo("one\ntwo\n");
  }

  @Test
  void holdsAnExemptionToTheEndOfItsLastDay() {
    Exemption exemption =
        policy("exemptions: [{rule: empty-name, reason: r, expires: 2026-02-28}]")
            .exemptions()
            .getFirst();

    assertThat(exemption.isExpired(LocalDate.of(2026, 2, 28))).isFalse();
    assertThat(exemption.isExpired(LocalDate.of(2026, 3, 1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rulez: {} | 1:1 unknown key rulez in pratique.yaml; did you mean rules?",
        "rules: {empty-nam: off} | 1:9 unknown key empty-nam in rules; did you mean empty-name?",
        "rules: {empty-name: eror} | did you mean error?",
        "rules: {empty-name: no} | 1:21 empty-name must be",
        "rules: {empty-name: {options: {most: x}}} | 1:38 most must be a whole number, not \"x\"",
        "rules: {empty-name: {options: {keys: x}}} | 1:38 keys must be a list",
        "rules: [] | 1:8 rules must be a mapping, not a list",
        "[] | 1:1 pratique.yaml must be a mapping",
        "closedWorld: maybe | 1:14 closedWorld must be true or false or a list",
        "defaultNamespace: A_b | 1:19 defaultNamespace must be the name of a namespace",
        "clusters: [{name: a}] | needs paths",
        "exemptions: [{rule: empty-name}] | needs reason",
        "exemptions: [{rule: x, reason: r}] | 1:21 no rule is called x",
        "exemptions: [{rule: [empty-name, emty-name], reason: r}] | 1:34 no rule is called"
            + " emty-name; did you mean empty-name?",
        "exemptions: [{rule: empty-name, reason: r, expires: 2026-02-30}] | there is no day"
            + " 2026-02-30",
        "exemptions: [{rule: empty-name, reason: r, expires: soon}] | a date as YYYY-MM-DD",
        "externals: [a/b] | 1:13 an item of externals must be",
        "externals: [{file: none.yaml}] | 1:20 none.yaml: cannot be read",
        "externals: [{file: empty.yaml}] | 1:20 empty.yaml: holds no manifest",
        "externals: [{}] | 1:13 an external needs file or manifest",
        "externals: [{manifest: {kind: Pod}}] | manifest must be a Kubernetes object",
        "a: b: c | not valid YAML",
      })
  void saysWhatIsWrongAndWhere(String text, String problem) throws IOException {
    Files.writeString(root.resolve("empty.yaml"), "a: 1\n");

    assertThat(problems(text)).singleElement().asString().contains(problem);
  }

  @Test
  void refusesRepeatedKeysAndSecondDocuments() {
    assertThat(problems("exclude: []\nexclude: []\n"))
        .singleElement()
        .asString()
        .startsWith("2:1 key exclude");
    assertThat(problems("{}\n---\n{}\n")).singleElement().asString().contains("a second document");
  }

  @Test
  void listsProblemsInTheFilesOrder() {
    assertThat(problems("x: 1\nrules: 3\nexclude: 1\nexclude: 2\n"))
        .extracting(p -> p.charAt(0))
        .isSorted()
        .hasSizeGreaterThan(2);
  }
}
