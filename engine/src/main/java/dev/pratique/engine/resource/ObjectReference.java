package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Node;
import java.util.Optional;

/// The name of another object of the same namespace, where it is written.
///
/// @param key the key of the ConfigMap or Secret that is meant; empty for the whole object
/// @param node where the name is written
public record ObjectReference(
    GroupKind kind, String name, Optional<String> key, Need need, Node node) {
  /// What happens without the object.
  public enum Need {
    /// The pod cannot start.
    REQUIRED,
    /// The reference says `optional: true`.
    OPTIONAL
  }

  static ObjectReference of(GroupKind kind, Node source, String nameField) {
    Node name = source.get(nameField);
    Need need = source.get("optional").isTrue() ? Need.OPTIONAL : Need.REQUIRED;
    return new ObjectReference(kind, name.text(), source.get("key").string(), need, name);
  }
}
