package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.manifest.MappingNode;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.Place;
import java.util.Map;

/// A Kubernetes object with the namespace that it really lands in.
///
/// The namespace is the effective one: what a manifest leaves out has been filled in from the Argo
/// CD Application that covers its file, or from the configuration.
public final class Resource {
  /// Why an object is known.
  public enum Origin {
    /// It is in a file that is checked.
    REPOSITORY,
    /// It was declared to exist elsewhere, with its content.
    EXTERNAL,
    /// A controller makes it from another object; it stands at that object's place.
    DERIVED
  }

  private final Manifest manifest;
  private final Gvk gvk;
  private final ResourceKey key;
  private final Origin origin;
  private final Map<String, String> labels;

  /// @param namespace the effective namespace, `""` for a cluster-scoped object
  public Resource(Manifest manifest, String namespace, Origin origin) {
    this.manifest = manifest;
    this.gvk = Gvk.of(manifest.apiVersion(), manifest.kind());
    this.key =
        new ResourceKey(gvk.groupKind(), namespace, manifest.root().at("metadata", "name").text());
    this.origin = origin;
    this.labels = Labels.of(manifest.root().at("metadata", "labels"));
  }

  /// The document it was read from.
  public Manifest manifest() {
    return manifest;
  }

  /// The whole object.
  public MappingNode root() {
    return manifest.root();
  }

  /// The value behind several keys, one after another, from the root.
  public Node at(String... keys) {
    return manifest.root().at(keys);
  }

  public Gvk gvk() {
    return gvk;
  }

  /// Kind, effective namespace and name.
  public ResourceKey key() {
    return key;
  }

  public GroupKind kind() {
    return key.kind();
  }

  public boolean is(GroupKind kind) {
    return key.kind().equals(kind);
  }

  /// The name, `""` where the API server is to make one from `generateName`.
  public String name() {
    return key.name();
  }

  /// The effective namespace, `""` for a cluster-scoped object.
  public String namespace() {
    return key.namespace();
  }

  public Origin origin() {
    return origin;
  }

  /// `metadata.labels`; a value that is no string is given by its text.
  public Map<String, String> labels() {
    return labels;
  }

  /// A value of `metadata.annotations`; absent where there is none.
  public Node annotation(String name) {
    return at("metadata", "annotations").get(name);
  }

  /// Where one of its values stands.
  public Place place(Node node) {
    return manifest.place(node);
  }

  /// Where its name stands, or its beginning.
  public Place place() {
    Node name = at("metadata", "name");
    return place(name.isPresent() ? name : nearestToName());
  }

  private Node nearestToName() {
    Node generated = at("metadata", "generateName");
    if (generated.isPresent()) {
      return generated;
    }
    Node kind = root().get("kind");
    return kind.isPresent() ? kind : root();
  }

  /// Kind, namespace and name as a person would say them.
  @Override
  public String toString() {
    return key.name().isEmpty()
        ? new ResourceKey(key.kind(), key.namespace(), generatedName()).toString()
        : key.toString();
  }

  private String generatedName() {
    return at("metadata", "generateName").string().map(prefix -> prefix + "*").orElse("(unnamed)");
  }
}
