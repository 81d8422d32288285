package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.LabelQuery;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import dev.pratique.engine.resource.Service;
import dev.pratique.engine.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An inventory seen through one change. The objects that controllers derive from the changed one
/// change with it.
final class ChangedInventory implements Inventory {
  private final Inventory base;
  private final ResourceKey changed;
  private final List<Resource> added = new ArrayList<>();

  /// What had the key; several objects may claim one.
  private final List<Resource> removed;

  ChangedInventory(Inventory base, Change change) {
    this.base = base;
    this.changed = change.key();
    this.removed =
        base.list(changed.kind(), Namespaces.of(changed.namespace())).stream()
            .filter(resource -> resource.key().equals(changed))
            .filter(resource -> resource.origin() != Resource.Origin.DERIVED)
            .toList();
    change
        .after()
        .ifPresent(after -> {
          added.add(after);
          added.addAll(Derived.from(after));
        });
  }

  /// Neither what had the key nor what a controller made from it is there any more. Others may make
  /// an object of the same name, which stays.
  private boolean isGone(Resource resource) {
    return resource.origin() == Resource.Origin.DERIVED
        ? removed.stream().anyMatch(old -> isMadeFrom(old, resource))
        : resource.key().equals(changed);
  }

  private static boolean isMadeFrom(Resource origin, Resource derived) {
    return derived.place().equals(origin.place())
        && Derived.from(origin).stream().anyMatch(made -> made.key().equals(derived.key()));
  }

  /// What is written wins over what is derived, as it comes last.
  @Override
  public Optional<Resource> get(ResourceKey key) {
    Optional<Resource> before = base.get(key).filter(r -> !isGone(r)).or(() -> another(key));
    Optional<Resource> after = added.stream().filter(r -> r.key().equals(key)).findFirst();
    boolean overridden =
        after.isPresent() && after.get().origin() == Resource.Origin.DERIVED && isWritten(before);
    return after.isEmpty() || overridden ? before : after;
  }

  private static boolean isWritten(Optional<Resource> resource) {
    return resource.filter(r -> r.origin() == Resource.Origin.REPOSITORY).isPresent();
  }

  private Optional<Resource> another(ResourceKey key) {
    return base.list(key.kind(), Namespaces.of(key.namespace())).stream()
        .filter(
            resource -> resource.key().equals(key) && !key.name().isEmpty() && !isGone(resource))
        .reduce((_, last) -> last);
  }

  @Override
  public List<Resource> list(GroupKind kind, Namespaces namespaces) {
    List<Resource> found = remaining(base.list(kind, namespaces));
    added.stream()
        .filter(r -> r.is(kind) && namespaces.contains(r.namespace()))
        .forEach(found::add);
    return found;
  }

  @Override
  public List<Resource> select(GroupKind kind, Namespaces namespaces, LabelQuery query) {
    List<Resource> found = remaining(base.select(kind, namespaces, query));
    added.stream()
        .filter(r -> r.is(kind) && namespaces.contains(r.namespace()) && query.matches(r.labels()))
        .forEach(found::add);
    return found;
  }

  private List<Resource> remaining(List<Resource> resources) {
    List<Resource> found = new ArrayList<>(resources);
    found.removeIf(this::isGone);
    return found;
  }

  @Override
  public List<Workload> workloads(Namespaces namespaces, LabelQuery query) {
    List<Workload> found = new ArrayList<>(base.workloads(namespaces, query));
    found.removeIf(workload -> isGone(workload.resource()));
    added.stream()
        .filter(resource -> namespaces.contains(resource.namespace()))
        .flatMap(resource -> Workload.of(resource).stream())
        .filter(workload -> IndexedInventory.matches(workload, query))
        .forEach(found::add);
    return found;
  }

  @Override
  public List<Resource> services(String namespace, Map<String, String> podLabels) {
    List<Resource> found = remaining(base.services(namespace, podLabels));
    added.stream()
        .filter(r -> r.is(Kinds.SERVICE) && r.namespace().equals(namespace))
        .filter(r -> new Service(r).selector().matches(podLabels))
        .forEach(found::add);
    return found;
  }

  @Override
  public <T> T view(View<T> view, String namespace) {
    return worked(view, namespace).value();
  }

  /// Worked out anew only if the change touches what it was made from.
  <T> Worked<T> worked(View<T> view, String namespace) {
    Worked<T> before = ReadingInventory.worked(base, view, namespace);
    boolean touched =
        added.stream().anyMatch(before.reads()::areTouchedBy)
            || removed.stream().anyMatch(before.reads()::areTouchedBy);
    return touched ? Worked.out(view, namespace, this) : before;
  }

  /// As before the change: one object does not alter what the rest of the cluster is known to be.
  @Override
  public Knowledge knowledge(GroupKind kind, Namespaces namespaces) {
    return base.knowledge(kind, namespaces);
  }

  @Override
  public boolean isDeclaredElsewhere(ResourceKey key) {
    return declares(key) || isBundle(this, key);
  }

  private boolean declares(ResourceKey key) {
    return switch (ReadingInventory.unread(base)) {
      case ChangedInventory inner -> inner.declares(key);
      case IndexedInventory inner -> inner.declares(key);
      case ReadingInventory inner -> inner.isDeclaredElsewhere(key);
    };
  }

  /// trust-manager copies a Bundle into a ConfigMap of its name in every namespace.
  static boolean isBundle(Inventory inventory, ResourceKey key) {
    return key.kind().equals(Kinds.CONFIG_MAP)
        && inventory.get(new ResourceKey(Kinds.BUNDLE, "", key.name())).isPresent();
  }
}
