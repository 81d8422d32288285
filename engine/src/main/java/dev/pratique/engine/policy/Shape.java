package dev.pratique.engine.policy;

import java.util.List;

/// What a value in `pratique.yaml` may be. Said once: the reader checks by it, and the JSON Schema
/// is made from it.
public sealed interface Shape {
  /// Text of a certain form.
  ///
  /// @param pattern a regular expression for the whole text
  /// @param what the form in words, for messages
  record Text(String pattern, String what) implements Shape {}

  /// One of some words.
  record Choice(List<String> values) implements Shape {}

  /// `true` or `false`.
  record Flag() implements Shape {}

  /// A whole number.
  record WholeNumber() implements Shape {}

  /// A list.
  record ListOf(Shape item) implements Shape {}

  /// Named values.
  record Fields(List<Field> fields) implements Shape {}

  /// The first alternative that fits the kind of value.
  record Either(List<Shape> alternatives) implements Shape {}

  /// A Kubernetes object.
  record AnyObject() implements Shape {}

  /// A named value.
  record Field(String name, Need need, Shape shape, String doc) {}

  /// Whether a field may be left out.
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  /// Any text that is not empty.
  static Text text() {
    return new Text(".+", "text");
  }
}
