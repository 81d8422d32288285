package dev.pratique.engine.policy;

import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.MappingNode;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.manifest.SequenceNode;
import dev.pratique.engine.manifest.SourceText;
import dev.pratique.engine.rule.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    return problems.stream()
        .sorted(Comparator.comparing(PolicyProblem::place, Place::compare))
        .toList();
  }

  void problem(Node at, String message) {
    problems.add(new PolicyProblem(new Place(source, at.span()), message));
  }

  void check(Node node, Shape shape, String name) {
    if (!shape.fits(node)) {
      problem(node, name + " must be " + shape.words() + got(node) + meant(node, shape));
    } else if (shape instanceof Shape.Fields fields) {
      checkFields(node, fields, name);
    } else if (shape instanceof Shape.ListOf list) {
      node.items().forEach(item -> check(item, list.item(), "an item of " + name));
    } else if (shape instanceof Shape.Either either) {
      either.alternatives().stream()
          .filter(alternative -> alternative.fits(node))
          .findFirst()
          .ifPresent(alternative -> check(node, alternative, name));
    }
  }

  private void checkFields(Node node, Shape.Fields fields, String name) {
    List<String> names = fields.fields().stream().map(Shape.Field::name).toList();
    for (Entry entry : node.entries()) {
      int index = names.indexOf(entry.name());
      if (index >= 0) {
        check(entry.value(), fields.fields().get(index).shape(), entry.name());
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

  private static String meant(Node node, Shape shape) {
    return Spelling.nearest(node.text(), choices(shape))
        .map(near -> "; did you mean " + near + "?")
        .orElse("");
  }

  private static List<String> choices(Shape shape) {
    if (shape instanceof Shape.Either either) {
      return either.alternatives().stream().flatMap(one -> choices(one).stream()).toList();
    }
    return shape instanceof Shape.Choice choice ? choice.values() : List.of();
  }

  private static String got(Node node) {
    if (node instanceof MappingNode) {
      return ", not a mapping";
    }
    if (node instanceof SequenceNode) {
      return ", not a list";
    }
    return node.isPresent() ? ", not \"" + node.text() + "\"" : ", not nothing";
  }
}
