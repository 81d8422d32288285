package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Labels as they stand in an object.
public final class Labels {
  /// The label that every Namespace object carries, with its name, without anybody writing it.
  public static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

  private Labels() {}

  /// A mapping of labels, in the order written.
  public static Map<String, String> of(Node labels) {
    if (labels.entries().isEmpty()) {
      return Map.of();
    }
    Map<String, String> map = LinkedHashMap.newLinkedHashMap(labels.entries().size());
    for (Entry entry : labels.entries()) {
      map.put(entry.name(), entry.value().text());
    }
    return Collections.unmodifiableMap(map);
  }

  /// A key as Prometheus spells it in a meta label: every other character is an underscore, so
  /// different keys may become one.
  public static String sanitized(String key) {
    StringBuilder out = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean plain = c == '_' || (c < 128 && Character.isLetterOrDigit(c));
      out.append(plain ? c : '_');
    }
    return out.toString();
  }
}
