package dev.pratique.engine.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.manifest.Yaml;
import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import dev.pratique.engine.source.RepositoryUrl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClusterStateTest {
  private static final Set<RepositoryUrl> HERE = Set.of(RepositoryUrl.of("https://h/here"));

  private static Manifest application(String url, String namespace, String source) {
    return Yaml.manifest(
        "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: x}, spec: {destination: {namespace: %s}, source: {repoURL: %s, %s}}}"
            .formatted(namespace, url, source));
  }

  private static Placement placement(Manifest... applications) {
    return Placement.of(List.of(applications), HERE);
  }

  @ParameterizedTest
  @CsvSource({
    "'path: apps', apps/a.yaml, true",
    "'path: apps', apps/x/a.yaml, false",
    "'path: apps, directory: {recurse: true}', apps/x/a.yaml, true",
    "'path: apps', apps2/a.yaml, false",
    "'path: ./apps/', apps/a.yaml, true",
    "'path: .', a.yaml, true",
    "'path: .', x/a.yaml, false",
    "'path: apps, directory: {include: \"*.yml\"}', apps/a.yaml, false",
    "'path: apps, directory: {include: \"{a,b}.yaml\"}', apps/a.yaml, true",
    "'path: apps, directory: {exclude: \"a*\"}', apps/a.yaml, false",
    "'path: apps, directory: {recurse: true, exclude: \"x/*\"}', apps/x/a.yaml, false",
    "'chart: apps', apps/a.yaml, false",
  })
  void placesFilesAsArgoCdDoes(String source, String file, boolean covered) {
    assertThat(placement(application("git@h:here.git", "ns", source)).namespaceOf(file).isPresent())
        .isEqualTo(covered);
  }

  @Test
  void prefersTheMostSpecificPath() {
    Placement placement =
        placement(
            application("https://h/here", "outer", "path: a, directory: {recurse: true}"),
            application("https://h/here", "inner", "path: a/b"));

    assertThat(placement.namespaceOf("a/b/x.yaml")).contains("inner");
    assertThat(placement.namespaceOf("a/b/c/x.yaml")).contains("outer");
  }

  @Test
  void passesOverOtherRepositoriesUnlessNoneIsThisOne() {
    Manifest foreign = application("https://h/foreign", "foreign", "path: a");
    Manifest own = application("https://h/here", "own", "path: b");

    assertThat(placement(foreign, own).namespaceOf("a/x.yaml")).isEmpty();
    assertThat(placement(foreign).namespaceOf("a/x.yaml")).contains("foreign");
  }

  @Test
  void readsSeveralSources() {
    Manifest application =
        Yaml.manifest(
            "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: x}, spec:"
                + " {destination: {namespace: n}, sources: [{repoURL: 'https://h/here', path: a},"
                + " {repoURL: 'https://h/foreign', path: b}]}}");

    assertThat(placement(application).namespaceOf("a/x.yaml")).contains("n");
    assertThat(placement(application).namespaceOf("b/x.yaml")).isEmpty();
  }

  private static String namespaceOf(String path, String text) {
    List<Manifest> manifests = Yaml.manifests(path, text);
    Placement placement = placement(application("https://h/here", "placed", "path: apps"));
    ClusterState.Setting setting =
        new ClusterState.Setting("fallback", placement, Declared.NOTHING, List.of());
    return ClusterState.of(manifests, setting).subjects().getLast().namespace();
  }

  @ParameterizedTest
  @CsvSource({
    "apps/a.yaml, v1, Pod, 'namespace: own', own",
        "apps/a.yaml, v1, Pod, 'namespace: \"\"', placed",
    "apps/a.yaml, v1, Pod, '', placed", "x/a.yaml, v1, Pod, '', fallback",
    "apps/a.yaml, v1, Namespace, 'namespace: own', ''",
        "apps/a.yaml, example.com/v1, Thing, '', placed",
    "apps/a.yaml, rbac.authorization.k8s.io/v1, ClusterRole, 'namespace: x', ''",
  })
  void findsTheNamespace(
      String path, String apiVersion, String kind, String extra, String expected) {
    String text =
        "{apiVersion: %s, kind: %s, metadata: {name: a, %s}}".formatted(apiVersion, kind, extra);

    assertThat(namespaceOf(path, text)).isEqualTo(expected);
  }

  @Test
  void learnsTheScopeFromADefinitionAlsoFromAnExternalOne() {
    String definition =
        "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: d},"
            + " spec: {group: e.com, scope: Cluster, names: {kind: Thing}}}";
    String thing = "{apiVersion: e.com/v1, kind: Thing, metadata: {name: a}}";
    ClusterState.Setting setting =
        new ClusterState.Setting(
            "f", Placement.NONE, Declared.NOTHING, List.of(Yaml.manifest(definition)));

    assertThat(namespaceOf("apps/a.yaml", definition + "\n---\n" + thing)).isEmpty();
    assertThat(
            ClusterState.of(Yaml.manifests("a.yaml", thing), setting)
                .subjects()
                .getFirst()
                .namespace())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bitnami.com/v1alpha1, SealedSecret, 'encryptedData: {k: v}, template: {data: {l: m}}', Secret,"
        + " n, 'k,l'",
    "external-secrets.io/v1, ExternalSecret, 'target: {name: t}, data: [{secretKey: k}]', Secret,"
        + " t, k",
    "external-secrets.io/v1, ExternalSecret, 'data: [{secretKey: k}]', Secret, n, k",
    "cert-manager.io/v1, Certificate, 'secretName: s', Secret, s, 'tls.crt,tls.key,ca.crt'",
    "monitoring.coreos.com/v1, Prometheus, '', Service, prometheus-operated, ''",
    "monitoring.coreos.com/v1, Alertmanager, '', Service, alertmanager-operated, ''",
    "monitoring.coreos.com/v1, ThanosRuler, '', Service, thanos-ruler-operated, ''",
    "argoproj.io/v1alpha1, EventSource, 'service: {ports: [{port: 1}]}', Service,"
        + " n-eventsource-svc, ''",
    "apps/v1, StatefulSet, 'replicas: 2, volumeClaimTemplates: [{metadata: {name: d}}]',"
        + " PersistentVolumeClaim, d-n-1, ''",
  })
  void knowsWhatControllersMake(
      String apiVersion, String kind, String spec, String made, String name, String keys) {
    String text =
        "{apiVersion: %s, kind: %s, metadata: {name: n, namespace: x}, spec: {%s}}"
            .formatted(apiVersion, kind, spec);
    Inventory inventory = State.of("a.yaml", text).inventory();
    Optional<Resource> derived = inventory.get(State.key(made, "x", name));

    assertThat(derived).isPresent();
    assertThat(derived.orElseThrow().place().span().line()).isEqualTo(1);
    assertThat(
            String.join(
                ",",
                derived.orElseThrow().at("data").entries().stream().map(e -> e.name()).toList()))
        .isEqualTo(keys);
  }

  @Test
  void knowsNamespacesThatApplicationsCreate() {
    String text =
        "{apiVersion: argoproj.io/v1, kind: Application, metadata: {name: a}, spec: {destination:"
            + " {namespace: n}, syncPolicy: {syncOptions: [%s], managedNamespaceMetadata: {labels:"
            + " {l: m}}}}}";
    ResourceKey namespace = State.key("Namespace", "", "n");

    assertThat(
            State.of("a", text.formatted("CreateNamespace=true"))
                .inventory()
                .get(namespace)
                .orElseThrow()
                .labels())
        .containsEntry("l", "m");
    assertThat(State.of("a", text.formatted("")).inventory().get(namespace)).isEmpty();
  }

  @Test
  void knowsWhatEveryClusterHas() {
    Inventory inventory = State.of("a.yaml", "").inventory();

    assertThat(inventory.get(State.key("Service", "default", "kubernetes"))).isPresent();
    assertThat(inventory.isDeclaredElsewhere(State.key("ServiceAccount", "x", "default"))).isTrue();
    assertThat(inventory.isDeclaredElsewhere(State.key("ConfigMap", "x", "kube-root-ca.crt")))
        .isTrue();
    assertThat(inventory.isDeclaredElsewhere(State.key("Namespace", "", "kube-system"))).isTrue();
    assertThat(inventory.isDeclaredElsewhere(State.key("Namespace", "", "other"))).isFalse();
  }

  @Test
  void knowsConfigMapsOfABundleThroughAChange() {
    Inventory inventory = State.of("a.yaml", "").inventory();
    Resource bundle =
        State.resource(
            "{apiVersion: trust.cert-manager.io/v1, kind: Bundle, metadata: {name: b}}", "");
    ResourceKey map = State.key("ConfigMap", "x", "b");
    Reads reads = new Reads();

    assertThat(inventory.recordingIn(reads).isDeclaredElsewhere(map)).isFalse();
    assertThat(reads.areTouchedBy(bundle)).isTrue();
    assertThat(inventory.with(Change.put(bundle)).isDeclaredElsewhere(map)).isTrue();
    assertThat(
            inventory
                .with(Change.put(bundle))
                .with(Change.delete(bundle.key()))
                .isDeclaredElsewhere(map))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "inhabited, lived, COMPLETE",
    "inhabited, empty, NONE",
    "inhabited, kube-system, NONE",
    "everywhere, empty, COMPLETE",
    "nowhere, lived, PARTIAL",
    "nowhere, empty, NONE",
    "named, lived, PARTIAL",
    "named, listed, COMPLETE",
    "external, lived, NONE",
  })
  void saysWhatAbsenceMeans(String world, String namespace, Knowledge expected) {
    Declared.ClosedWorld closed =
        switch (world) {
          case "everywhere" -> new Declared.ClosedWorld.Everywhere();
          case "nowhere" -> new Declared.ClosedWorld.Nowhere();
          case "named" -> new Declared.ClosedWorld.Named(Set.of("listed"));
          default -> new Declared.ClosedWorld.Inhabited();
        };
    List<ExternalPattern> externals =
        world.equals("external")
            ? List.of(ExternalPattern.parse("Service/li*/x").orElseThrow())
            : List.of();
    String text =
        "{apiVersion: v1, kind: Service, metadata: {name: a, namespace: lived}}\n---\n"
            + "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: kube-system}}\n";
    Inventory inventory =
        State.of(Yaml.manifests("a.yaml", text), new Declared(closed, externals)).inventory();

    assertThat(inventory.knowledge(Kinds.SERVICE, Namespaces.of(namespace))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Service/a/b, true",
    "Service/*/b, true",
    "*/*/*, true",
    "Service/a/c, false",
    "Service/-/b, false",
    "Serv*/a*/*b, true",
    "service/a/b, false",
  })
  void matchesExternals(String pattern, boolean covers) {
    assertThat(ExternalPattern.parse(pattern).orElseThrow().covers(State.key("Service", "a", "b")))
        .isEqualTo(covers);
    assertThat(ExternalPattern.parse("Service/b")).isEmpty();
    assertThat(
            ExternalPattern.parse("Node/-/n")
                .orElseThrow()
                .covers(new ResourceKey(GroupKind.core("Node"), "", "n")))
        .isTrue();
  }
}
