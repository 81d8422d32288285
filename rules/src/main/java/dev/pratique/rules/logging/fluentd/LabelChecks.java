package dev.pratique.rules.logging.fluentd;

import dev.pratique.rules.logging.fluentd.Problem.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Problems of what sends events elsewhere: `<label>` and `@label`, sharing, retagging.
final class LabelChecks {
  /// The types in which the operator renames `@label` along with the `<label>`.
  private static final Set<String> RENAMED =
      Set.of("relabel", "null", "forward", "stdout", "copy", "kafka", "elasticsearch");

  private static final Set<String> TIMEOUT_LABELLED =
      Set.of("match", "store", "filter", "parse", "source");

  /// Patterns that match any text, so that a retag loses nothing.
  private static final String CATCH_ALL = "/?\\^?\\(?\\.[*+]\\)?\\$?/?";

  private final NamespaceConfig config;
  private final Set<String> defined = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private LabelChecks(NamespaceConfig config) {
    this.config = config;
    config.places().stream()
        .map(Place::directive)
        .filter(d -> d.is("label"))
        .forEach(d -> defined.add(d.tag()));
  }

  static List<Problem> check(NamespaceConfig config) {
    var checks = new LabelChecks(config);
    for (Place root : config.roots()) {
      checks.section(root, root.directive(), "");
    }
    checks.unused();
    return checks.problems;
  }

  private void section(Place root, Directive directive, String parent) {
    Place place = root.child(directive);
    if (directive.is("label")) {
      label(place, directive);
    }
    if (directive.isOutput()) {
      reference(place, directive);
      share(place, directive, parent);
    }
    if (TIMEOUT_LABELLED.contains(directive.name())) {
      directive.parameter("timeout_label").ifPresent(p -> target(place, p, "timeout_label"));
    }
    retag(place, directive);
    String type = directive.is("match") ? "match " + directive.type() : directive.name();
    directive.children().forEach(child -> section(root, child, type));
  }

  private void label(Place place, Directive directive) {
    String name = directive.tag();
    Span span = name.isEmpty() ? directive.head().span() : directive.head().tagSpan();
    if (!name.startsWith("@") && !directive.isTemplated()) {
      String message = "label name '" + name + "' is refused, it must begin with @";
      error(Condition.LABEL_NAME, message, place, span);
    }
    if (Share.source(name).isPresent()) {
      directive
          .walk()
          .filter(d -> !config.macros(d).isEmpty())
          .forEach(d -> labelsInShared(place.child(d)));
    }
  }

  private void labelsInShared(Place place) {
    Directive directive = place.directive();
    problems.add(
        Problem.warning(
            Condition.SHARE,
            directive.written() + " matches nothing: shared events come without their labels",
            place,
            directive.head().tagSpan()));
  }

  private void reference(Place place, Directive directive) {
    String type = directive.type();
    var label = directive.parameter("@label");
    if (label.isEmpty()) {
      if (type.equals("relabel") && !config.isOpen(place)) {
        String message = "relabel without @label is refused by the operator";
        error(Condition.LABEL_NAME, message, place, directive.typeSpan());
      }
      return;
    }
    Parameter parameter = label.get();
    String name = parameter.text();
    if (type.isEmpty() || RENAMED.contains(type) || type.contains("{{")) {
      target(place, parameter, "@label");
    } else if (!config.operator().plugin(type).isPresent() && !parameter.isTemplated()) {
      used.add(name);
      String message =
          "@label "
              + name
              + " points nowhere: the operator renames labels, but not where @type "
              + type
              + " names them";
      error(Condition.LABEL_UNDEFINED, message, place, parameter.textSpan());
    }
  }

  private void target(Place place, Parameter parameter, String kind) {
    String name = parameter.text();
    if (parameter.isTemplated()) {
      defined.forEach(used::add);
      return;
    }
    used.add(name);
    if (!name.startsWith("@")) {
      String message = kind + " '" + name + "' is refused, it must begin with @";
      error(Condition.LABEL_NAME, message, place, parameter.textSpan());
    } else if (name.equals("@ROOT")) {
      String message = kind + " @ROOT is renamed by the operator like any other and points nowhere";
      error(Condition.LABEL_UNDEFINED, message, place, parameter.textSpan());
    } else if (!defined.contains(name) && !config.isOpen()) {
      String message = kind + " " + name + " names no <label> of namespace " + config.namespace();
      error(Condition.LABEL_UNDEFINED, message, place, parameter.textSpan());
    }
  }

  private void unused() {
    if (config.isOpen()) {
      return;
    }
    for (Place place : config.places()) {
      Directive directive = place.directive();
      String name = directive.tag();
      boolean named = directive.is("label") && name.startsWith("@") && !directive.isTemplated();
      if (named && !used.contains(name) && Share.source(name).isEmpty()) {
        String message = "nothing sends events to <label " + name + ">";
        problems.add(
            Problem.info(Condition.LABEL_UNUSED, message, place, directive.head().tagSpan()));
      }
    }
  }

  private void share(Place place, Directive directive, String parent) {
    String type = directive.type();
    if (type.equals("share")) {
      boolean inCopy = directive.is("store") && parent.equals("match copy");
      if (!inCopy) {
        String message = "share is only possible in a <store> of <match> @type copy";
        error(Condition.SHARE, message, place, directive.typeSpan());
      }
      if (directive.text("with_namespace").isEmpty() && !config.isOpen(place)) {
        String message = "share without with_namespace is refused by the operator";
        error(Condition.SHARE, message, place, directive.typeSpan());
      }
    } else if (type.equals("copy") && directive.is("match")) {
      if (directive.children("store").isEmpty() && !config.isOpen(place)) {
        String message = directive.written() + " copies to no store, its events are lost";
        problems.add(Problem.warning(Condition.SHARE, message, place, directive.typeSpan()));
      }
    }
  }

  private void retag(Place place, Directive directive) {
    if (!directive.type().equals("retag")) {
      return;
    }
    if (!directive.is("match")) {
      String message = "retag is only possible in <match>, not in <" + directive.name() + ">";
      error(Condition.RETAG, message, place, directive.typeSpan());
      return;
    }
    List<Directive> rules = directive.children("rule");
    rules.forEach(rule -> rule(place.child(rule)));
    boolean catchesAll =
        rules.stream()
            .anyMatch(r -> r.text("pattern").matches(CATCH_ALL) || !r.text("invert").isEmpty());
    if (!rules.isEmpty() && !catchesAll && !config.isOpen(place)) {
      String message = "retag without a rule for everything drops the events that match no rule";
      problems.add(Problem.info(Condition.RETAG, message, place, directive.typeSpan()));
    }
  }

  private void rule(Place place) {
    Directive rule = place.directive();
    String tag = rule.text("tag");
    if (tag.isEmpty() && !config.isOpen(place)) {
      String message = "<rule> of a retag has no tag, which the operator refuses";
      error(Condition.RETAG, message, place, rule.head().span());
    } else if (tag.contains("${tag_parts[") || tag.contains("__TAG_PARTS[")) {
      String message = "retag does not support tag_parts, '" + tag + "' is refused";
      rule.parameter("tag").ifPresent(p -> error(Condition.RETAG, message, place, p.textSpan()));
    }
  }

  private void error(Condition condition, String message, Place place, Span span) {
    problems.add(Problem.error(condition, message, place, span));
  }
}
