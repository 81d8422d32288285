package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.LabelQuery;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import dev.pratique.engine.resource.Service;
import dev.pratique.engine.resource.Workload;
import java.util.Map;

/// One question that a rule asked of an inventory.
public sealed interface Read {
  /// Whether the answer may be another one once this object comes, goes, or becomes or ceases to be
  /// what it is here.
  boolean isTouchedBy(Resource resource);

  /// By key.
  record ByKey(ResourceKey key) implements Read {
    @Override
    public boolean isTouchedBy(Resource resource) {
      return resource.key().equals(key);
    }
  }

  /// All of a kind.
  record OfKind(GroupKind kind, Namespaces namespaces) implements Read {
    @Override
    public boolean isTouchedBy(Resource resource) {
      return resource.is(kind) && namespaces.contains(resource.namespace());
    }
  }

  /// Those of a kind with certain labels.
  record ByLabel(GroupKind kind, Namespaces namespaces, LabelQuery query) implements Read {
    @Override
    public boolean isTouchedBy(Resource resource) {
      return resource.is(kind)
          && namespaces.contains(resource.namespace())
          && query.matches(resource.labels());
    }
  }

  /// Whatever makes pods with certain labels.
  record ByPodLabel(Namespaces namespaces, LabelQuery query) implements Read {
    @Override
    public boolean isTouchedBy(Resource resource) {
      return namespaces.contains(resource.namespace())
          && Workload.of(resource)
              .filter(workload -> IndexedInventory.matches(workload, query))
              .isPresent();
    }
  }

  /// The Services of certain pods.
  record ServicesOf(String namespace, Map<String, String> podLabels) implements Read {
    @Override
    public boolean isTouchedBy(Resource resource) {
      return resource.is(Kinds.SERVICE)
          && resource.namespace().equals(namespace)
          && new Service(resource).selector().matches(podLabels);
    }
  }
}
