package dev.pratique.engine.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestReaderTest {
  private static final String POD = "apiVersion: v1\nkind: Pod\nmetadata: {name: %s}\n";
  private static final String RULES =
      "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: a\n";

  private static FileContents read(String text) {
    return Yaml.read("a.yaml", text);
  }

  private static String problem(FileContents contents) {
    Unreadable unreadable = contents.unreadable().getFirst();
    Span span = unreadable.place().span();
    return span.line() + ":" + span.column() + " " + unreadable.message();
  }

  @Test
  void countsLinesThroughTheWholeFile() {
    String text =
        POD.formatted("a")
            + "--- # two\n\n"
            + POD.formatted("b")
            + "...\n---\n"
            + POD.formatted("c");
    FileContents contents = read(text.replace("\n", "\r\n"));

    assertThat(contents.manifests())
        .extracting(m -> m.root().at("metadata", "name").span())
        .containsExactly(Span.onLine(3, 18, 1), Span.onLine(8, 18, 1), Span.onLine(13, 18, 1));
    assertThat(contents.manifests().get(2).root().key("kind").span())
        .isEqualTo(Span.onLine(12, 1, 4));
  }

  @Test
  void readsTheDocumentsAroundABrokenOne() {
    FileContents contents =
        read(
            POD.formatted("a")
                + "---\napiVersion: v1\nkind: Pod\nmetadata: [\n---\n"
                + POD.formatted("b"));

    assertThat(contents.manifests()).hasSize(2);
    assertThat(contents.unreadable()).hasSize(1);
    assertThat(contents.unreadable().getFirst().place().span().line()).isBetween(7, 8);
  }

  @Test
  void readsTheDocumentBeforeTheEndMarkOfABrokenOne() {
    FileContents contents = read(POD.formatted("a") + "...\n---\napiVersion: v1\nkind: @\n");

    assertThat(contents.manifests()).hasSize(1);
    assertThat(problem(contents)).startsWith("7:7 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n\tname: a\n",
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  x: |\n\t{\n\t}\n",
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  \tname: a\n",
      })
  void namesATabThatIndents(String text) {
    assertThat(problem(read(text))).endsWith("not valid YAML: a tab where only spaces may indent");
  }

  @Test
  void readsJsonThatIsIndentedWithTabs() {
    String text =
        "{\n"
            + "\t\"apiVersion\": \"v1\",\n"
            + "\t\"kind\": \"Pod\",\n"
            + "\t\"metadata\": {\"name\": \"a\"}\n"
            + "}\n";

    assertThat(read(text).manifests()).hasSize(1);
    assertThat(read("# JSON\n---\n" + text).manifests()).hasSize(1);
    assertThat(read("---\n" + text).manifests()).hasSize(1);
  }

  @Test
  void reportsBrokenJsonOnOneLine() {
    assertThat(
            read("{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":}").unreadable())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{- if .Values.enabled }}\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n{{- end }}\n",
        "{{/*\nA comment\n*/}}\napiVersion: v1\nkind: Pod\n",
        "{{/* x */}}\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n",
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.x }}\n",
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ include \"a.b\" . }}\n",
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ $x }}-a\n",
        "apiVersion: v1\nkind: Pod\nmetadata:\n  labels: {{- include \"a\" . | nindent 4 }}\n",
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  {{- with .Values.a }}\n  b: {{ . }}\n",
        "apiVersion: v1\nkind: ConfigMap\ndata:\n{{ toYaml .Values.data | indent 2 }}\n",
        "apiVersion: v1\n"
            + "kind: Pod\n"
            + "spec:\n"
            + "  image: \"{{ .Values.i }}:{{ .Values.t | default \"x\" }}\"\n",
        "{{- range $n, $v := .Values.all }}\n"
            + "---\n"
            + "apiVersion: v1\n"
            + "kind: Pod\n"
            + "metadata:\n"
            + "  name: a\n",
      })
  void skipsTemplates(String text) {
    FileContents contents = read(text);

    assertThat(contents.skipped()).containsExactly(SkipReason.TEMPLATE);
    assertThat(contents.manifests()).isEmpty();
  }

  @Test
  void readsRenderedAlerts() {
    String text = RULES + "spec:\n  x: \"{{ $labels.pod }} is down\"\n  y: |\n    {{ $value }}\n";

    assertThat(read(text).manifests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec:\n  x: \"{{ $labels.pod }}\"\n  y: z\n  bad: a: b\n",
        "spec:\n  x: \"{{ $labels.pod }} is down\"\n\tbad: 1\n",
        "spec:\n  x: \"{{ $labels.pod }}\" is down\n",
        "spec:\n  x: \"{{ printf \"%.2f\" $value }}\"\n",
        "spec:\n  x: {{ $labels.pod }} is down\n",
        "spec:\n  legend: '{{pod}}'\n  bad: a: b\n",
      })
  void reportsABrokenAlertAlthoughItHoldsExpressions(String spec) {
    FileContents contents = read(RULES + spec);

    assertThat(contents.skipped()).isEmpty();
    assertThat(contents.unreadable()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "values.yaml, 'image: {tag: 1}', NOT_A_MANIFEST",
    "Chart.yaml, 'apiVersion: v2', HELM_CHART",
    "kustomization.yaml, 'resources: [a.yaml]', KUSTOMIZATION",
    "kustomization.yml, '{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization}',"
        + " KUSTOMIZATION",
    "x.yaml, '{apiVersion: kustomize.config.k8s.io/v1, kind: Component}', KUSTOMIZATION",
    ".github/workflows/ci.yaml, 'on: push', NOT_A_MANIFEST",
    "docker-compose.yml, 'services: {web: {image: a}}', NOT_A_MANIFEST",
    "package.json, '{\"name\": \"x\", \"version\": \"1\"}', NOT_A_MANIFEST",
    "config.yaml, '{apiVersion: v1, kind: Config, clusters: []}', CLIENT_CONFIGURATION",
    "kind.yaml, '{apiVersion: kind.x-k8s.io/v1alpha4, kind: Cluster}', CLIENT_CONFIGURATION",
    "k.yaml, '{apiVersion: kubelet.config.k8s.io/v1beta1, kind: X}', CLIENT_CONFIGURATION",
    "skaffold.yaml, '{apiVersion: skaffold/v4, kind: Config}', CLIENT_CONFIGURATION",
    "list.yaml, '[1, 2]', NOT_A_MANIFEST",
    "x.yaml, 'apiVersion: v1', NOT_A_MANIFEST",
    "x.yaml, 'kind: thing', NOT_A_MANIFEST",
    "notes.yaml, 'a: b: c', NOT_YAML",
    "x.yaml, '# +argocd:skip-file-rendering', SKIPPED_BY_ARGO_CD",
  })
  void passesOverWhatIsForOthers(String path, String text, SkipReason reason) {
    FileContents contents = Yaml.read(path, text);

    assertThat(contents.skipped()).containsExactly(reason);
    assertThat(contents.unreadable()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'{kind: Pod, metadata: {name: a}}', it has kind Pod but no apiVersion",
    "'{apiVersion: v1, metadata: {name: a}}', it has apiVersion v1 but no kind",
    "'{apiVersion: v1, kind: Pod}', 'Pod has no metadata, so it has no name'",
    "'{apiVersion: apps/v1, kind: Deployment, metadata: }', Deployment has no metadata",
    "'{apiVersion: networking.k8s.io/v1, kind: Ingress}', Ingress has no metadata",
    "'{apiVersion: monitoring.coreos.com/v1, kind: PrometheusRule}', PrometheusRule has no"
        + " metadata",
    "'{apiVersion: v1, kind: List, items: [{kind: Pod}]}', an item of this List",
    "'{apiVersion: v1, kind: List, items: [x]}', an item of this List",
  })
  void reportsWhatIsNoObject(String text, String message) {
    assertThat(problem(read(text))).contains(message);
  }

  @Test
  void opensLists() {
    String item = "- {apiVersion: %s, kind: %s, metadata: {name: a}}\n";
    FileContents contents =
        read(
            "apiVersion: v1\nkind: List\nitems:\n"
                + item.formatted("v1", "Pod")
                + "- nothing\n"
                + item.formatted("apps/v1", "Deployment"));

    assertThat(contents.manifests())
        .extracting(Manifest::kind)
        .containsExactly("Pod", "Deployment");
    assertThat(contents.unreadable()).hasSize(1);
    assertThat(contents.manifests().get(1).root().line()).isEqualTo(6);
  }

  @Test
  void givesItemsOfATypedListItsKind() {
    FileContents contents =
        read(
            "apiVersion: rbac.authorization.k8s.io/v1\n"
                + "kind: RoleList\n"
                + "items: [{metadata: {name: a}}]");

    assertThat(contents.manifests().getFirst().kind()).isEqualTo("Role");
    assertThat(contents.manifests().getFirst().apiVersion())
        .isEqualTo("rbac.authorization.k8s.io/v1");
  }

  @Test
  void refusesTooManyDocuments() {
    assertThat(problem(read("---\na: 1\n".repeat(101)))).contains("more than 100 documents");
  }

  @Test
  void reportsAYamlBombInAManifest() {
    String bomb =
        POD.formatted("a") + "a: &a [" + "x, ".repeat(200) + "]\nb: [" + "*a, ".repeat(100) + "]\n";

    assertThat(problem(read(bomb))).contains("more than 10000 values once aliases are followed");
  }

  @Test
  void survivesAnyCut() {
    String text = RULES + "spec: {a: \"x\\u00e9\", b: [1, &x {c: |\n}]}\n---\n%YAML\n? [a]\n: *x\n";
    for (int end = 0; end <= text.length(); end++) {
      assertThat(read(text.substring(0, end)).source()).isNotNull();
    }
  }
}
