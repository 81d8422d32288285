package dev.pratique.engine.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.manifest.Yaml;
import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.LabelSelector;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import dev.pratique.engine.resource.Service;
import dev.pratique.engine.resource.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Holds the indexes and the views of a change against a scan of everything.
final class RandomInventoryTest {
  private static final List<String> NAMESPACES = List.of("a", "b", "c");
  private static final Map<String, String> API_VERSIONS =
      Map.of(
          "Service",
          "v1",
          "Secret",
          "v1",
          "Pod",
          "v1",
          "Deployment",
          "apps/v1",
          "StatefulSet",
          "apps/v1",
          "Prometheus",
          "monitoring.coreos.com/v1",
          "SealedSecret",
          "bitnami.com/v1alpha1");
  private static final List<String> KINDS = API_VERSIONS.keySet().stream().sorted().toList();

  private Random random = new Random(0);

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String labels() {
    return "{app: %s, \"t.%d\": x, t_1: %s}"
        .formatted(pick(List.of("u", "v", "w")), random.nextInt(2), pick(List.of("x", "y")));
  }

  private Resource resource(int number) {
    String kind = pick(KINDS);
    String template = "{metadata: {labels: " + labels() + "}, spec: {containers: [{name: c}]}}";
    String text =
        "{apiVersion: %s, kind: %s, metadata: {name: n%d, labels: %s}, spec: {selector: {app: %s}, template: %s, volumeClaimTemplates: [{metadata: {name: d}}]}}"
            .formatted(
                API_VERSIONS.getOrDefault(kind, "v1"),
                kind,
                random.nextInt(4),
                labels(),
                pick(List.of("u", "v")),
                template);
    return new Resource(
        Yaml.manifests("f" + number + ".yaml", text).getFirst(),
        pick(NAMESPACES),
        Resource.Origin.REPOSITORY);
  }

  private static Inventory indexed(List<Resource> written) {
    return new IndexedInventory(all(written), Declared.NOTHING);
  }

  private static List<Resource> all(List<Resource> written) {
    List<Resource> all = new ArrayList<>();
    written.forEach(resource -> all.addAll(Derived.from(resource)));
    all.addAll(written);
    return all;
  }

  private LabelSelector selector() {
    String text =
        pick(
            List.of(
                "{matchLabels: {app: u}}",
                "{matchLabels: {app: v, t_1: x}}",
                "{matchLabels: {t.1: x}}",
                "{matchExpressions: [{key: app, operator: In, values: [w, u]}]}",
                "{matchExpressions: [{key: app, operator: NotIn, values: [u]}]}",
                "{matchExpressions: [{key: t.0, operator: Exists}]}",
                "{}",
                "~"));
    return LabelSelector.of(Yaml.root("s: " + text).get("s"));
  }

  private Namespaces namespaces() {
    return switch (random.nextInt(3)) {
      case 0 -> Namespaces.all();
      case 1 -> Namespaces.of(pick(NAMESPACES));
      default -> new Namespaces.Named(Set.of("a", "c", "none"));
    };
  }

  private static String text(Resource resource) {
    return resource + "@" + resource.manifest().source() + resource.origin();
  }

  private Function<Inventory, Set<String>> question() {
    Namespaces namespaces = namespaces();
    LabelSelector selector = selector();
    String kind = pick(KINDS);
    GroupKind group =
        dev.pratique.engine.resource.Gvk.of(API_VERSIONS.getOrDefault(kind, "v1"), kind)
            .groupKind();
    String namespace = pick(NAMESPACES);
    ResourceKey key =
        new ResourceKey(group, namespace, pick(List.of("n1", "n2", "prometheus-operated")));
    Map<String, String> podLabels = Map.of("app", pick(List.of("u", "v", "w")), "t_1", "x");
    return switch (random.nextInt(5)) {
      case 0 -> inventory -> texts(inventory.get(key).stream().toList());
      case 1 -> inventory -> texts(inventory.list(group, namespaces));
      case 2 -> inventory -> texts(inventory.select(group, namespaces, selector));
      case 3 ->
          inventory ->
              texts(
                  inventory.workloads(namespaces, selector).stream()
                      .map(Workload::resource)
                      .toList());
      default -> inventory -> texts(inventory.services(namespace, podLabels));
    };
  }

  private static Set<String> texts(List<Resource> resources) {
    Set<String> texts = new HashSet<>();
    resources.forEach(resource -> texts.add(text(resource)));
    assertThat(texts).hasSameSizeAs(resources);
    return texts;
  }

  private List<Resource> written() {
    List<Resource> written = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Resource resource = resource(i);
      written.removeIf(other -> other.key().equals(resource.key()));
      written.add(resource);
    }
    return written;
  }

  private Change change(List<Resource> written, int number) {
    return random.nextInt(3) == 0
        ? Change.delete(pick(written).key())
        : Change.put(resource(number));
  }

  private static List<Resource> after(List<Resource> written, Change change) {
    List<Resource> after = new ArrayList<>(written);
    after.removeIf(resource -> resource.key().equals(change.key()));
    change.after().ifPresent(after::add);
    return after;
  }

  @RepeatedTest(50)
  void answersAsAScanDoes(RepetitionInfo repetition) {
    random = new Random(repetition.getCurrentRepetition());
    List<Resource> all = all(written());
    Inventory inventory = new IndexedInventory(all, Declared.NOTHING);
    for (int i = 0; i < 20; i++) {
      Namespaces in = namespaces();
      LabelSelector selector = selector();
      GroupKind service = GroupKind.core("Service");
      Map<String, String> pod = Map.of("app", "u");
      List<Resource> there = all.stream().filter(r -> in.contains(r.namespace())).toList();

      assertThat(inventory.select(service, in, selector))
          .containsExactlyInAnyOrderElementsOf(
              there.stream().filter(r -> r.is(service) && selector.matches(r.labels())).toList());
      assertThat(inventory.workloads(in, selector).stream().map(Workload::resource))
          .containsExactlyInAnyOrderElementsOf(
              there.stream()
                  .filter(r ->
                      Workload.of(r).filter(w -> IndexedInventory.matches(w, selector)).isPresent())
                  .toList());
      assertThat(inventory.services("a", pod))
          .containsExactlyElementsOf(
              all.stream()
                  .filter(r ->
                      r.is(service)
                          && r.namespace().equals("a")
                          && new Service(r).selector().matches(pod))
                  .toList());
    }
  }

  @RepeatedTest(100)
  void isAfterAChangeAsIfReadAnew(RepetitionInfo repetition) {
    random = new Random(repetition.getCurrentRepetition());
    List<Resource> written = written();
    Inventory changed = indexed(written);
    for (int i = 0; i < 3; i++) {
      Change change = change(written, 100 + i);
      written = after(written, change);
      changed = changed.with(change);
    }
    Inventory anew = indexed(written);
    for (int i = 0; i < 40; i++) {
      Function<Inventory, Set<String>> question = question();
      assertThat(question.apply(changed)).isEqualTo(question.apply(anew));
    }
  }

  @RepeatedTest(100)
  void touchesWhoeverGetsAnotherAnswer(RepetitionInfo repetition) {
    random = new Random(repetition.getCurrentRepetition());
    List<Resource> written = written();
    Inventory before = indexed(written);
    Change change = change(written, 100);
    Optional<Resource> gone = before.get(change.key());
    Inventory after = before.with(change);
    for (int i = 0; i < 60; i++) {
      Function<Inventory, Set<String>> question = question();
      Reads reads = new Reads();
      Set<String> first = question.apply(before.recordingIn(reads));
      boolean touched =
          gone.filter(reads::areTouchedBy).isPresent()
              || change.after().filter(reads::areTouchedBy).isPresent();

      assertThat(first.equals(question.apply(after)) || touched).isTrue();
    }
  }
}
