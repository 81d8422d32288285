package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.LabelQuery;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import dev.pratique.engine.resource.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An inventory that writes down what it is asked.
final class ReadingInventory implements Inventory {
  private final Inventory base;
  private final Reads reads;

  ReadingInventory(Inventory base, Reads reads) {
    this.base = base;
    this.reads = reads;
  }

  @Override
  public Optional<Resource> get(ResourceKey key) {
    reads.add(new Read.ByKey(key));
    return base.get(key);
  }

  @Override
  public List<Resource> list(GroupKind kind, Namespaces namespaces) {
    reads.add(new Read.OfKind(kind, namespaces));
    return base.list(kind, namespaces);
  }

  @Override
  public List<Resource> select(GroupKind kind, Namespaces namespaces, LabelQuery query) {
    reads.add(new Read.ByLabel(kind, namespaces, query));
    return base.select(kind, namespaces, query);
  }

  @Override
  public List<Workload> workloads(Namespaces namespaces, LabelQuery query) {
    reads.add(new Read.ByPodLabel(namespaces, query));
    return base.workloads(namespaces, query);
  }

  @Override
  public List<Resource> services(String namespace, Map<String, String> podLabels) {
    reads.add(new Read.ServicesOf(namespace, podLabels));
    return base.services(namespace, podLabels);
  }

  /// Whoever asks for a view depends on all that it depends on.
  @Override
  public <T> T view(View<T> view, String namespace) {
    Worked<T> worked = worked(base, view, namespace);
    worked.reads().all().forEach(reads::add);
    return worked.value();
  }

  static <T> Worked<T> worked(Inventory inventory, View<T> view, String namespace) {
    Inventory inner = unread(inventory);
    return inner instanceof ChangedInventory changed
        ? changed.worked(view, namespace)
        : ((IndexedInventory) inner).worked(view, namespace);
  }

  /// The inventory behind those that write down.
  static Inventory unread(Inventory inventory) {
    Inventory inner = inventory;
    while (inner instanceof ReadingInventory reading) {
      inner = reading.base;
    }
    return inner;
  }

  /// Not written down: what is known of the rest of the cluster changes with the configuration, not
  /// with one object.
  @Override
  public Knowledge knowledge(GroupKind kind, Namespaces namespaces) {
    return base.knowledge(kind, namespaces);
  }

  @Override
  public boolean isDeclaredElsewhere(ResourceKey key) {
    if (key.kind().equals(Kinds.CONFIG_MAP)) {
      reads.add(new Read.ByKey(new ResourceKey(Kinds.BUNDLE, "", key.name())));
    }
    return base.isDeclaredElsewhere(key);
  }
}
