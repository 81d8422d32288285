package dev.pratique.engine.policy;

import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.MappingNode;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.manifest.ScalarNode;
import dev.pratique.engine.manifest.SequenceNode;
import dev.pratique.engine.manifest.SourceText;
import dev.pratique.engine.rule.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds a node against a shape and says everything that does not fit.
final class ShapeCheck {
  /// A longer list helps nobody.
  private static final int MOST_NAMES = 12;

  private final SourceText source;
  private final List<PolicyProblem> problems = new ArrayList<>();

  ShapeCheck(SourceText source) {
    this.source = source;
  }

  List<PolicyProblem> problems() {
    return List.copyOf(problems);
  }

  void problem(Node at, String message) {
    problems.add(new PolicyProblem(new Place(source, at.span()), message));
  }

  void check(Node node, Shape shape, String name) {
    switch (shape) {
      case Shape.Fields fields -> checkFields(node, fields, name);
      case Shape.ListOf list -> checkList(node, list, name);
      case Shape.Either either -> checkEither(node, either, name);
      case Shape.Text text ->
          require(fits(node, text), node, name + " must be " + text.what() + got(node));
      case Shape.Choice choice ->
          require(
              fits(node, choice),
              node,
              name + " must be " + oneOf(choice) + got(node) + meant(node, choice));
      case Shape.Flag flag ->
          require(fits(node, flag), node, name + " must be true or false" + got(node));
      case Shape.WholeNumber number ->
          require(fits(node, number), node, name + " must be a whole number" + got(node));
      case Shape.AnyObject object ->
          require(fits(node, object), node, name + " must be a Kubernetes object" + got(node));
    }
  }

  private void require(boolean holds, Node at, String message) {
    if (!holds) {
      problem(at, message);
    }
  }

  private void checkFields(Node node, Shape.Fields fields, String name) {
    if (!(node instanceof MappingNode)) {
      problem(node, name + " must be a mapping" + got(node));
      return;
    }
    List<String> names = fields.fields().stream().map(Shape.Field::name).toList();
    for (Entry entry : node.entries()) {
      Optional<Shape.Field> field =
          fields.fields().stream().filter(f -> f.name().equals(entry.name())).findFirst();
      if (field.isPresent()) {
        check(entry.value(), field.get().shape(), entry.name());
      } else {
        problem(
            entry.key(), "unknown key " + entry.name() + " in " + name + hint(entry.name(), names));
      }
    }
    for (Shape.Field field : fields.fields()) {
      if (field.need() == Shape.Need.REQUIRED && !node.get(field.name()).isPresent()) {
        problem(node, name + " needs " + field.name() + ": " + field.doc());
      }
    }
  }

  private static String hint(String word, List<String> names) {
    return Spelling.nearest(word, names)
        .map(near -> "; did you mean " + near + "?")
        .orElse(names.size() > MOST_NAMES ? "" : "; it can have " + String.join(", ", names));
  }

  private void checkList(Node node, Shape.ListOf list, String name) {
    if (!(node instanceof SequenceNode)) {
      problem(node, name + " must be a list" + got(node));
      return;
    }
    for (Node item : node.items()) {
      check(item, list.item(), "an item of " + name);
    }
  }

  private void checkEither(Node node, Shape.Either either, String name) {
    for (Shape alternative : either.alternatives()) {
      if (fits(node, alternative)) {
        check(node, alternative, name);
        return;
      }
    }
    problem(node, name + " must be " + words(either) + got(node));
  }

  private static String words(Shape.Either either) {
    return String.join(" or ", either.alternatives().stream().map(ShapeCheck::word).toList());
  }

  private static String word(Shape shape) {
    return switch (shape) {
      case Shape.Fields(List<Shape.Field> fields) ->
          "a mapping with " + String.join(", ", fields.stream().map(Shape.Field::name).toList());
      case Shape.ListOf _ -> "a list";
      case Shape.Text text -> text.what();
      case Shape.Choice choice -> oneOf(choice);
      case Shape.Flag _ -> "true or false";
      case Shape.WholeNumber _ -> "a whole number";
      case Shape.AnyObject _ -> "a Kubernetes object";
      case Shape.Either either -> words(either);
    };
  }

  private static String oneOf(Shape.Choice choice) {
    return "one of " + String.join(", ", choice.values());
  }

  private static String meant(Node node, Shape.Choice choice) {
    return Spelling.nearest(node.text(), choice.values())
        .map(near -> "; did you mean " + near + "?")
        .orElse("");
  }

  /// Whether a value is of the kind that a shape describes; what is inside is another matter.
  private static boolean fits(Node node, Shape shape) {
    return switch (shape) {
      case Shape.Fields _ -> node instanceof MappingNode;
      case Shape.ListOf _ -> node instanceof SequenceNode;
      case Shape.Text text -> node instanceof ScalarNode && node.text().matches(text.pattern());
      case Shape.Choice choice -> choice.values().contains(node.text());
      case Shape.Flag _ ->
          node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.BOOLEAN;
      case Shape.WholeNumber _ -> node.integer().isPresent();
      case Shape.AnyObject _ -> node.get("apiVersion").isPresent() && node.get("kind").isPresent();
      case Shape.Either either -> either.alternatives().stream().anyMatch(s -> fits(node, s));
    };
  }

  private static String got(Node node) {
    return switch (node) {
      case ScalarNode scalar when scalar.isPresent() -> ", not \"" + scalar.value() + "\"";
      case ScalarNode _, dev.pratique.engine.manifest.AbsentNode _ -> ", not nothing";
      case SequenceNode _ -> ", not a list";
      case MappingNode _ -> ", not a mapping";
    };
  }
}
