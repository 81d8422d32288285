package dev.pratique.engine.resource;

import org.jspecify.annotations.Nullable;

/// A kind in its API group, whatever the version: `Deployment` of `apps` is one thing in `v1` and
/// `v1beta1`. The core group is `""`.
public record GroupKind(String group, String kind) {
  /// A kind of the core group.
  public static GroupKind core(String kind) {
    return new GroupKind("", kind);
  }

  // Equality is written out, since that of a record is generated at start-up, which a small run
  // would feel.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GroupKind that && kind.equals(that.kind) && group.equals(that.group);
  }

  @Override
  public int hashCode() {
    return 31 * group.hashCode() + kind.hashCode();
  }

  @Override
  public String toString() {
    return group.isEmpty() ? kind : kind + "." + group;
  }
}
