package dev.pratique.engine.run;

import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.Span;
import org.jspecify.annotations.Nullable;

/// The path of the field that a place in a manifest belongs to, as `kubectl explain` and jq would
/// take it.
final class FieldPath {
  private FieldPath() {}

  /// The deepest field whose key or value covers the place; `""` for the object itself.
  static String of(Node root, Span place) {
    StringBuilder path = new StringBuilder();
    Node node = root;
    while (node != null) {
      node = step(node, place, path);
    }
    return path.toString();
  }

  private static @Nullable Node step(Node node, Span place, StringBuilder path) {
    int index = 0;
    for (Node item : node.items()) {
      if (covers(item.span(), place)) {
        path.append('[').append(index).append(']');
        return item;
      }
      index++;
    }
    for (Entry entry : node.entries()) {
      if (covers(entry.key().span(), place) || covers(entry.value().span(), place)) {
        boolean plain = entry.name().matches("[A-Za-z_][A-Za-z0-9_-]*");
        path.append(
            plain ? (path.isEmpty() ? "" : ".") + entry.name() : "[\"" + entry.name() + "\"]");
        return entry.value();
      }
    }
    return null;
  }

  private static boolean covers(Span outer, Span inner) {
    boolean starts =
        outer.line() < inner.line()
            || (outer.line() == inner.line() && outer.column() <= inner.column());
    boolean ends =
        outer.endLine() > inner.line()
            || (outer.endLine() == inner.line() && outer.endColumn() > inner.column());
    return starts && ends;
  }
}
