package dev.pratique.engine.inventory;

import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.manifest.SourceText;
import dev.pratique.engine.manifest.Span;
import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Gvk;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The state of one cluster as its files describe it.
///
/// @param subjects the objects in its files, in their order
/// @param inventory these and all that is known besides
public record ClusterState(List<Resource> subjects, Inventory inventory) {
  private static final SourceText KUBERNETES = new SourceText("Kubernetes itself", "", "");

  /// How the objects of a cluster find their namespace and what is known of the rest of it.
  ///
  /// @param defaultNamespace the namespace of objects that neither name one nor are deployed by an
  ///   Application
  /// @param externals objects that are declared to exist elsewhere, with their content
  public record Setting(
      String defaultNamespace, Placement placement, Declared declared, List<Manifest> externals) {}

  /// Puts the objects of a cluster together.
  public static ClusterState of(List<Manifest> manifests, Setting setting) {
    Map<GroupKind, Boolean> scopes = clusterScopes(setting.externals());
    scopes.putAll(clusterScopes(manifests));
    List<Resource> subjects = new ArrayList<>(manifests.size());
    for (Manifest manifest : manifests) {
      subjects.add(resource(manifest, setting, scopes, Resource.Origin.REPOSITORY));
    }
    List<Resource> all = new ArrayList<>(subjects.size() * 2);
    all.add(apiServer());
    for (Manifest external : setting.externals()) {
      all.add(resource(external, setting, scopes, Resource.Origin.EXTERNAL));
    }
    subjects.forEach(subject -> all.addAll(Derived.from(subject)));
    all.addAll(subjects);
    return new ClusterState(List.copyOf(subjects), new IndexedInventory(all, setting.declared()));
  }

  /// The API server keeps a Service for itself, which monitoring selects.
  private static Resource apiServer() {
    return new DerivedManifest(KUBERNETES, Span.START, "v1", "Service", "kubernetes")
        .labels(Map.of("component", "apiserver", "provider", "kubernetes"))
        .servicePort("https", 443)
        .in("default");
  }

  private static Map<GroupKind, Boolean> clusterScopes(List<Manifest> manifests) {
    Map<GroupKind, Boolean> scopes = new HashMap<>();
    for (Manifest manifest : manifests) {
      if (manifest.kind().equals(Kinds.CUSTOM_RESOURCE_DEFINITION.kind())) {
        var spec = manifest.root().get("spec");
        GroupKind kind = new GroupKind(spec.get("group").text(), spec.at("names", "kind").text());
        scopes.put(kind, spec.get("scope").text().equals("Cluster"));
      }
    }
    return scopes;
  }

  private static Resource resource(
      Manifest manifest, Setting setting, Map<GroupKind, Boolean> scopes, Resource.Origin origin) {
    GroupKind kind = Gvk.of(manifest.apiVersion(), manifest.kind()).groupKind();
    boolean clusterScoped = scopes.getOrDefault(kind, Kinds.isClusterScoped(kind));
    return new Resource(manifest, clusterScoped ? "" : namespace(manifest, setting), origin);
  }

  private static String namespace(Manifest manifest, Setting setting) {
    return manifest
        .root()
        .at("metadata", "namespace")
        .string()
        .filter(name -> !name.isEmpty())
        .or(() -> setting.placement().namespaceOf(manifest.source().path()))
        .orElse(setting.defaultNamespace());
  }
}
