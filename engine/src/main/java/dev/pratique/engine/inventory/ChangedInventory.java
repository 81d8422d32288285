package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.LabelQuery;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import dev.pratique.engine.resource.Service;
import dev.pratique.engine.resource.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An inventory seen through one change. The objects that controllers derive from the changed one
/// change with it.
final class ChangedInventory implements Inventory {
  private final Inventory base;
  private final Set<ResourceKey> gone = new HashSet<>();
  private final List<Resource> added = new ArrayList<>();
  private final List<Resource> removed;

  ChangedInventory(Inventory base, Change change) {
    this.base = base;
    this.removed = base.get(change.key()).stream().toList();
    gone.add(change.key());
    base.get(change.key()).stream()
        .flatMap(old -> Derived.from(old).stream())
        .forEach(r -> gone.add(r.key()));
    change
        .after()
        .ifPresent(after -> {
          added.add(after);
          added.addAll(Derived.from(after));
        });
  }

  @Override
  public Optional<Resource> get(ResourceKey key) {
    for (Resource resource : added) {
      if (resource.key().equals(key)) {
        return Optional.of(resource);
      }
    }
    return gone.contains(key) ? Optional.empty() : base.get(key);
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
    found.removeIf(resource -> gone.contains(resource.key()));
    return found;
  }

  @Override
  public List<Workload> workloads(Namespaces namespaces, LabelQuery query) {
    List<Workload> found = new ArrayList<>(base.workloads(namespaces, query));
    found.removeIf(workload -> gone.contains(workload.resource().key()));
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
    return base.isDeclaredElsewhere(key);
  }
}
