package dev.pratique.rules.logging.fluentd;

import dev.pratique.rules.logging.fluentd.Problem.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Problems of the tags of matches and filters: what the operator refuses, and what it lets pass
/// although it cannot work or reaches into another namespace.
final class TagChecks {
  private final NamespaceConfig config;
  private final List<Problem> problems = new ArrayList<>();

  private TagChecks(NamespaceConfig config) {
    this.config = config;
  }

  static List<Problem> check(NamespaceConfig config) {
    var checks = new TagChecks(config);
    config.places().stream().filter(p -> p.directive().isRouted()).forEach(checks::section);
    checks.onlyContainer();
    checks.exactTags();
    return checks.problems;
  }

  private void section(Place place) {
    Directive directive = place.directive();
    String tag = directive.tag();
    if (directive.isTemplated() || TextChecks.hasComment(tag)) {
      return;
    }
    if (tag.isEmpty()) {
      String message =
          "<"
              + directive.name()
              + "> has no tag, which the operator refuses: write ** for every event";
      problems.add(Problem.error(Condition.MISSING_TAG, message, place, directive.head().span()));
    } else if (tag.contains("#{")) {
      error(Condition.TAG_BRACES, "#{...} in a tag is refused by the operator", place);
    } else if (tag.contains("{") && !config.operator().allows(Operator.Permission.TAG_EXPANSION)) {
      error(
          Condition.TAG_BRACES,
          "braces in a tag are refused by the operator, write '" + tag + "' as one match for each",
          place);
    } else {
      config.tags(directive).forEach(t -> tag(place, t));
    }
  }

  private void tag(Place place, String tag) {
    if (LabelsMacro.isMacro(tag)) {
      LabelsMacro.read(tag).faults().forEach(f -> error(Condition.LABELS_MACRO, f, place));
    } else if (tag.startsWith(Selector.RETAGGED)) {
      retagged(place, tag);
    } else {
      patterns(place, tag);
    }
  }

  private void retagged(Place place, String tag) {
    if (!tag.startsWith(Selector.RETAGGED + "(") || !tag.endsWith(")")) {
      error(Condition.RETAG, "malformed tag '" + tag + "', write $tag(name)", place);
      return;
    }
    String wanted = tag.substring(Selector.RETAGGED.length() + 1, tag.length() - 1);
    TagPattern pattern = TagPattern.of(wanted);
    boolean produced =
        config.places().stream()
            .filter(p -> p.directive().type().equals("retag"))
            .flatMap(p -> p.directive().children("rule").stream())
            .map(rule -> rule.text("tag"))
            .anyMatch(t -> t.contains("$") || pattern.overlaps(TagPattern.of(t)));
    if (!produced && !config.isOpen()) {
      String message = "no retag rule of the namespace produces '" + wanted + "'";
      problems.add(Problem.warning(Condition.RETAG, message, place, tagSpan(place)));
    }
  }

  private void patterns(Place place, String tag) {
    String[] patterns = tag.split("\\s+", 0);
    boolean whole = tag.equals("**") || tag.equals(Selector.THIS_NAMESPACE);
    if (!whole && !isOwn(patterns[0])) {
      error(Condition.TAG_OUTSIDE_NAMESPACE, firstFault(tag, patterns[0]), place);
      return;
    }
    for (int i = 1; i < patterns.length; i++) {
      later(place, patterns[i]);
    }
  }

  private boolean isOwn(String pattern) {
    return pattern.equals(Selector.THIS_NAMESPACE)
        || pattern.startsWith(Selector.THIS_NAMESPACE + ".")
        || pattern.startsWith("kube." + config.namespace() + ".");
  }

  private String firstFault(String tag, String first) {
    if (first.startsWith(Selector.THIS_NAMESPACE)) {
      String reads = "kube." + config.namespace() + first.substring("$thisns".length());
      return "'" + first + "' becomes '" + reads + "', which is another namespace";
    }
    String hint = first.startsWith("$ns") ? "; $ns is no macro, write $thisns" : "";
    return "tag '"
        + tag
        + "' is refused, it is outside namespace "
        + config.namespace()
        + ": begin it with $thisns, $labels(...) or kube."
        + config.namespace()
        + hint;
  }

  private void later(Place place, String pattern) {
    if (pattern.startsWith("kube." + config.namespace() + ".")) {
      return;
    }
    String message =
        pattern.startsWith("$")
            ? "'" + pattern + "' is a macro in the first pattern only, here it matches nothing"
            : "pattern '"
                + pattern
                + "' reads another namespace's logs; the operator does not detect this";
    error(Condition.TAG_OUTSIDE_NAMESPACE, message, place);
  }

  private void onlyContainer() {
    Optional<Place> first = config.labelMacros().findFirst();
    boolean faultless =
        config
            .labelMacros()
            .flatMap(p -> config.macros(p.directive()).stream())
            .allMatch(m -> m.faults().isEmpty());
    if (first.isEmpty() || !faultless || config.isOpen() || !config.labelKeys().isEmpty()) {
      return;
    }
    String container = config.macros(first.get().directive()).getFirst().container().orElse("*");
    error(
        Condition.LABELS_ONLY_CONTAINER,
        "every event of namespace "
            + config.namespace()
            + " is dropped, as no $labels names a label: add one, or match kube."
            + config.namespace()
            + ".*."
            + container,
        first.get());
  }

  private void exactTags() {
    if (!config.usesLabels()) {
      return;
    }
    Selectors selectors = new Selectors(config);
    for (Place place : config.roots()) {
      Directive directive = place.directive();
      if (directive.isRouted() && !directive.isTemplated() && !directive.tag().contains("$tag")) {
        selectors.of(directive).patterns().stream()
            .filter(TagChecks::isExact)
            .forEach(p -> exact(place, p.text()));
      }
    }
  }

  private static boolean isExact(TagPattern pattern) {
    return !pattern.isRegex()
        && pattern.parts().size() == 4
        && !pattern.parts().contains(TagPattern.ANY_PARTS)
        && !pattern.parts().get(2).equals("_retag");
  }

  private void exact(Place place, String pattern) {
    error(
        Condition.EXACT_TAG_WITH_LABELS,
        pattern + " takes nothing, as $labels in this namespace makes every tag longer: append .**",
        place);
  }

  private void error(Condition condition, String message, Place place) {
    problems.add(Problem.error(condition, message, place, tagSpan(place)));
  }

  private static Span tagSpan(Place place) {
    return place.directive().head().tagSpan();
  }
}
