package dev.pratique.engine.processor;

import dev.pratique.engine.rule.Option;
import dev.pratique.engine.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// What the source of a rule says about it.
///
/// @param comment its documentation in Markdown, without the comment marks
record RuleModel(TypeElement type, RuleInfo info, String comment) {
  /// `UnselectedMonitor` is `unselected-monitor`.
  String id() {
    return type.getSimpleName()
        .toString()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /// The last part of its package.
  String category() {
    String name = className().substring(0, className().lastIndexOf('.'));
    return name.substring(name.lastIndexOf('.') + 1);
  }

  String className() {
    return type.getQualifiedName().toString();
  }

  /// The first sentence, which says what is flagged.
  String summary() {
    String first = comment.strip().split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ").strip();
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  boolean hasSection(String name) {
    return comment.lines().anyMatch(line -> line.strip().equals("## " + name));
  }

  /// One component of the options record.
  record OptionModel(String name, String type, Option option) {}

  /// The components of the nested record `Options`; none without one.
  List<OptionModel> options() {
    List<OptionModel> options = new ArrayList<>();
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      if (nested.getSimpleName().contentEquals("Options")) {
        for (RecordComponentElement component :
            ElementFilter.recordComponentsIn(nested.getEnclosedElements())) {
          options.add(
              new OptionModel(
                  component.getSimpleName().toString(),
                  component.asType().toString(),
                  component.getAnnotation(Option.class)));
        }
      }
    }
    return options;
  }
}
