package dev.pratique.engine.resource;

/// Group, version and kind, as the two fields `apiVersion` and `kind` say them.
public record Gvk(String group, String version, String kind) {
  /// Splits an `apiVersion` such as `apps/v1` or `v1`.
  public static Gvk of(String apiVersion, String kind) {
    int slash = apiVersion.indexOf('/');
    return slash < 0
        ? new Gvk("", apiVersion, kind)
        : new Gvk(apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
  }

  /// The kind without its version.
  public GroupKind groupKind() {
    return new GroupKind(group, kind);
  }

  /// The value of the field `apiVersion`.
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }
}
