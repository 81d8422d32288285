package dev.pratique.engine.resource;

/// A kind in its API group, whatever the version: `Deployment` of `apps` is one thing in `v1` and `v1beta1`. The core group is `""`.
public record GroupKind(String group, String kind) {
  /// A kind of the core group.
  public static GroupKind core(String kind) {
    return new GroupKind("", kind);
  }

  @Override
  public String toString() {
    return group.isEmpty() ? kind : kind + "." + group;
  }
}
