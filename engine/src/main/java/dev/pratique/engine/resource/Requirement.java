package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Node;
import java.util.List;
import java.util.Map;

/// One condition of a label selector.
///
/// @param values the values to compare with; none for EXISTS and DOES_NOT_EXIST
/// @param node where it is written
public record Requirement(String key, Operator operator, List<String> values, Node node) {
  /// How a label is compared. NOT_IN and DOES_NOT_EXIST hold where the label is absent.
  public enum Operator {
    IN,
    NOT_IN,
    EXISTS,
    DOES_NOT_EXIST,
    /// An operator that Kubernetes does not know; it rejects the object.
    INVALID
  }

  boolean isMetBy(Map<String, String> labels) {
    String value = labels.get(key);
    return switch (operator) {
      case IN -> value != null && values.contains(value);
      case NOT_IN -> value == null || !values.contains(value);
      case EXISTS -> value != null;
      case DOES_NOT_EXIST -> value == null;
      case INVALID -> false;
    };
  }

  @Override
  public String toString() {
    return switch (operator) {
      case IN ->
          values.size() == 1
              ? key + "=" + values.getFirst()
              : key + " in (" + String.join(", ", values) + ")";
      case NOT_IN -> key + " not in (" + String.join(", ", values) + ")";
      case EXISTS -> key;
      case DOES_NOT_EXIST -> "no " + key;
      case INVALID -> key + " with an unknown operator";
    };
  }
}
