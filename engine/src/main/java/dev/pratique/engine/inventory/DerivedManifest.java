package dev.pratique.engine.inventory;

import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.manifest.MappingNode;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.ScalarNode;
import dev.pratique.engine.manifest.SequenceNode;
import dev.pratique.engine.manifest.SourceText;
import dev.pratique.engine.manifest.Span;
import dev.pratique.engine.resource.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes the manifest of an object that no file holds; everything in it stands where its origin
/// stands.
final class DerivedManifest {
  private final SourceText source;
  private final Span span;
  private final String apiVersion;
  private final String kind;
  private final List<Entry> metadata = new ArrayList<>();
  private final List<Entry> root = new ArrayList<>();

  DerivedManifest(Resource origin, String apiVersion, String kind, String name) {
    this(origin.place().source(), origin.place().span(), apiVersion, kind, name);
  }

  DerivedManifest(SourceText source, Span span, String apiVersion, String kind, String name) {
    this.source = source;
    this.span = span;
    this.apiVersion = apiVersion;
    this.kind = kind;
    root.add(entry("apiVersion", text(apiVersion)));
    root.add(entry("kind", text(kind)));
    metadata.add(entry("name", text(name)));
  }

  DerivedManifest labels(Map<String, String> labels) {
    metadata.add(entry("labels", texts(labels)));
    return this;
  }

  DerivedManifest put(String field, Node value) {
    root.add(entry(field, value));
    return this;
  }

  /// The `data` of a Secret or ConfigMap of which only the keys are known.
  DerivedManifest data(Collection<String> keys) {
    return put(
        "data",
        new MappingNode(keys.stream().distinct().map(k -> entry(k, text(""))).toList(), span));
  }

  DerivedManifest servicePort(String name, int number) {
    return servicePorts(Map.of(name, number));
  }

  DerivedManifest servicePorts(Map<String, Integer> ports) {
    List<Node> nodes = new ArrayList<>();
    new TreeMap<>(ports).forEach((name, number) -> nodes.add(port(name, number)));
    Node list = new SequenceNode(nodes, span);
    return put("spec", new MappingNode(List.of(entry("ports", list)), span));
  }

  private Node port(String name, int number) {
    return new MappingNode(List.of(entry("name", text(name)), entry("port", number(number))), span);
  }

  private Entry entry(String key, Node value) {
    return new Entry(text(key), value);
  }

  private ScalarNode text(String value) {
    return ScalarNode.of(value, span);
  }

  private ScalarNode number(int value) {
    return new ScalarNode(
        String.valueOf(value), ScalarNode.Kind.INTEGER, ScalarNode.Style.PLAIN, span);
  }

  /// In an order that is the same on every run.
  private MappingNode texts(Map<String, String> values) {
    return new MappingNode(
        new TreeMap<>(values)
            .entrySet().stream().map(e -> entry(e.getKey(), text(e.getValue()))).toList(),
        span);
  }

  Resource in(String namespace) {
    List<Entry> all = new ArrayList<>(root);
    all.add(entry("metadata", new MappingNode(metadata, span)));
    Manifest manifest =
        new Manifest(source, new MappingNode(all, span), apiVersion, kind, List.of());
    return new Resource(manifest, namespace, Resource.Origin.DERIVED);
  }
}
