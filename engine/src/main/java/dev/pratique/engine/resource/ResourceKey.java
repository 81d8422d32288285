package dev.pratique.engine.resource;

/// What identifies an object in a cluster. The namespace of a cluster-scoped object is `""`.
public record ResourceKey(GroupKind kind, String namespace, String name) {
  /// Kind, namespace and name as a person would say them: `Service default/web`.
  @Override
  public String toString() {
    return kind.kind() + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
  }
}
