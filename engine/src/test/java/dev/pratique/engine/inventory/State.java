package dev.pratique.engine.inventory;

import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.manifest.Yaml;
import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import java.util.List;

/// Clusters written in a test.
final class State {
  private State() {}

  static ClusterState of(String path, String text) {
    return of(Yaml.manifests(path, text), Declared.NOTHING);
  }

  static ClusterState of(List<Manifest> manifests, Declared declared) {
    return ClusterState.of(
        manifests, new ClusterState.Setting("fallback", Placement.NONE, declared, List.of()));
  }

  static ResourceKey key(String kind, String namespace, String name) {
    return new ResourceKey(GroupKind.core(kind), namespace, name);
  }

  static Resource resource(String text, String namespace) {
    return new Resource(Yaml.manifest(text), namespace, Resource.Origin.REPOSITORY);
  }
}
