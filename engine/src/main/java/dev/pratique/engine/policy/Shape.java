package dev.pratique.engine.policy;

import dev.pratique.engine.manifest.MappingNode;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.ScalarNode;
import dev.pratique.engine.manifest.SequenceNode;
import java.util.List;

/// What a value in `pratique.yaml` may be. Said once: the reader checks by it, and the JSON Schema
/// is made from it.
public sealed interface Shape {
  /// Whether a value is of the kind that this describes; what is inside it is another matter.
  boolean fits(Node node);

  /// What this describes, for a message.
  String words();

  /// Text of a certain form.
  ///
  /// @param pattern a regular expression for the whole text
  /// @param what the form in words, for messages
  record Text(String pattern, String what) implements Shape {
    @Override
    public boolean fits(Node node) {
      return node instanceof ScalarNode && node.text().matches(pattern);
    }

    @Override
    public String words() {
      return what;
    }
  }

  /// One of some words.
  record Choice(List<String> values) implements Shape {
    @Override
    public boolean fits(Node node) {
      return values.contains(node.text());
    }

    @Override
    public String words() {
      return "one of " + String.join(", ", values);
    }
  }

  /// `true` or `false`.
  record Flag() implements Shape {
    @Override
    public boolean fits(Node node) {
      return node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.BOOLEAN;
    }

    @Override
    public String words() {
      return "true or false";
    }
  }

  /// A whole number.
  record WholeNumber() implements Shape {
    @Override
    public boolean fits(Node node) {
      return node.integer().isPresent();
    }

    @Override
    public String words() {
      return "a whole number";
    }
  }

  /// A list.
  record ListOf(Shape item) implements Shape {
    @Override
    public boolean fits(Node node) {
      return node instanceof SequenceNode;
    }

    @Override
    public String words() {
      return "a list";
    }
  }

  /// Named values.
  record Fields(List<Field> fields) implements Shape {
    @Override
    public boolean fits(Node node) {
      return node instanceof MappingNode;
    }

    @Override
    public String words() {
      return "a mapping";
    }
  }

  /// The first alternative that fits the kind of value.
  record Either(List<Shape> alternatives) implements Shape {
    @Override
    public boolean fits(Node node) {
      return alternatives.stream().anyMatch(alternative -> alternative.fits(node));
    }

    @Override
    public String words() {
      return String.join(" or ", alternatives.stream().map(Shape::words).toList());
    }
  }

  /// A Kubernetes object.
  record AnyObject() implements Shape {
    @Override
    public boolean fits(Node node) {
      return node.get("apiVersion").isPresent() && node.get("kind").isPresent();
    }

    @Override
    public String words() {
      return "a Kubernetes object";
    }
  }

  /// A named value.
  record Field(String name, Need need, Shape shape, String doc) {}

  /// Whether a field may be left out.
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  /// Any text that is not empty.
  static Text text() {
    return new Text("[\\s\\S]+", "text");
  }
}
