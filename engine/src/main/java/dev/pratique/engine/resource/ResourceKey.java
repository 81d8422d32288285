package dev.pratique.engine.resource;

import org.jspecify.annotations.Nullable;

/// What identifies an object in a cluster. The namespace of a cluster-scoped object is `""`.
public record ResourceKey(GroupKind kind, String namespace, String name) {
  // Equality is written out, since that of a record is generated at start-up, which a small run
  // would feel.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResourceKey that
        && name.equals(that.name)
        && namespace.equals(that.namespace)
        && kind.equals(that.kind);
  }

  @Override
  public int hashCode() {
    return (31 * kind.hashCode() + namespace.hashCode()) * 31 + name.hashCode();
  }

  /// Kind, namespace and name as a person would say them: `Service default/web`.
  @Override
  public String toString() {
    return kind.kind() + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
  }
}
