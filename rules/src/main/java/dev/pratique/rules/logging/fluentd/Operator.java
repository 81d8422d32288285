package dev.pratique.rules.logging.fluentd;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the kube-fluentd-operator of a cluster was started, and the plugins its admin defined.
///
/// `plugins` are the top-level `<plugin name>` sections of the admin namespace.
public record Operator(
    String adminNamespace, Set<Permission> permissions, List<Directive> plugins) {

  /// A flag that widens what a namespace's configuration may do.
  public enum Permission {
    /// `--allow-tag-expansion`: `{a,b}` in tags.
    TAG_EXPANSION,
    /// `--allow-file`: `@type file`.
    FILE,
  }

  /// The operator with its default flags and no plugins.
  public static final Operator DEFAULT = new Operator("kube-system", Set.of(), List.of());

  public Operator {
    permissions = Set.copyOf(permissions);
    plugins = List.copyOf(plugins);
  }

  /// The same operator with the plugins that the admin namespace's configuration defines.
  public Operator withPluginsOf(NamespaceConfig admin) {
    List<Directive> found =
        admin.roots().stream().map(Place::directive).filter(d -> d.is("plugin")).toList();
    return new Operator(adminNamespace, permissions, found);
  }

  /// The plugin of this name; of several the last, as the operator keeps it.
  public Optional<Directive> plugin(String name) {
    return plugins.stream().filter(p -> p.tag().equals(name)).reduce((_, last) -> last);
  }

  boolean allows(Permission permission) {
    return permissions.contains(permission);
  }
}
