package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.LabelQuery;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import dev.pratique.engine.resource.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All resources of one cluster: those in files, those declared to exist elsewhere, and those that
/// controllers make from them.
///
/// A view: it does not change. What is found comes in the order of file and line.
public sealed interface Inventory permits IndexedInventory, ChangedInventory, ReadingInventory {
  /// The object with this key; the last one where several claim it.
  Optional<Resource> get(ResourceKey key);

  /// The objects of a kind; a cluster-scoped kind has them in namespace `""`.
  List<Resource> list(GroupKind kind, Namespaces namespaces);

  /// The objects of a kind whose labels meet a condition.
  List<Resource> select(GroupKind kind, Namespaces namespaces, LabelQuery query);

  /// The objects that make pods of which some carry labels that meet a condition.
  List<Workload> workloads(Namespaces namespaces, LabelQuery query);

  /// The Services of a namespace that send traffic to pods with these labels.
  List<Resource> services(String namespace, Map<String, String> podLabels);

  /// What a view shows of a namespace.
  <T> T view(View<T> view, String namespace);

  /// What it means that an object of a kind is not found in one of these namespaces.
  Knowledge knowledge(GroupKind kind, Namespaces namespaces);

  /// Where an object that is referred to but not held here is declared to exist; its content is not
  /// known.
  boolean isDeclaredElsewhere(ResourceKey key);

  /// This inventory after a change, without copying it.
  default Inventory with(Change change) {
    return new ChangedInventory(this, change);
  }

  /// This inventory, writing down what is asked of it.
  default Inventory recordingIn(Reads reads) {
    return new ReadingInventory(this, reads);
  }
}
