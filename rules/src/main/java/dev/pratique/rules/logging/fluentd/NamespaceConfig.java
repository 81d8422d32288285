package dev.pratique.rules.logging.fluentd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All that configures the logs of one namespace: its objects' texts, sorted by object name.
///
/// The operator concatenates them in this order, so that document order and first match cross
/// object boundaries. Each fragment keeps its own offsets.
public record NamespaceConfig(String namespace, List<Fragment> fragments, Operator operator) {
  public NamespaceConfig {
    fragments = fragments.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
  }

  /// Parses each text; the key is the object's name.
  public static NamespaceConfig of(
      String namespace, Map<String, String> textByName, Operator operator) {
    List<Fragment> fragments = new ArrayList<>();
    textByName.forEach(
        (name, text) -> fragments.add(new Fragment(name, FluentdParser.parse(text))));
    return new NamespaceConfig(namespace, fragments, operator);
  }

  /// The sections at the top level, in the order in which fluentd sees them.
  public List<Place> roots() {
    List<Place> roots = new ArrayList<>();
    for (int i = 0; i < fragments.size(); i++) {
      for (Directive directive : fragments.get(i).config().directives()) {
        roots.add(new Place(i, directive));
      }
    }
    return roots;
  }

  /// Every section at any depth, in document order.
  public List<Place> places() {
    return roots().stream().flatMap(NamespaceConfig::walk).toList();
  }

  private static Stream<Place> walk(Place root) {
    return root.directive().walk().map(root::child);
  }

  /// Whether this is the operator's admin namespace, whose configuration it copies verbatim.
  public boolean isAdmin() {
    return namespace.equals(operator.adminNamespace());
  }

  public boolean hasTemplate() {
    return fragments.stream().anyMatch(f -> f.config().hasTemplate());
  }

  /// Whether a template may add or remove sections, so that nothing can be said to be absent.
  public boolean isOpen() {
    return fragments.stream().anyMatch(f -> f.config().hasStructuralTemplate());
  }

  boolean isOpen(Place place) {
    return fragments.get(place.fragment()).config().hasStructuralTemplate();
  }

  /// Whether the operator's parser rejects it, so that the namespace loses all its logs.
  public boolean isRejected() {
    return fragments.stream()
        .map(Fragment::config)
        .anyMatch(c -> !c.hasStructuralTemplate() && !c.errors().isEmpty());
  }

  boolean usesLabels() {
    return labelMacros().findAny().isPresent();
  }

  boolean usesRetag() {
    return places().stream().anyMatch(p -> p.directive().type().equals("retag"));
  }

  /// The tags that the operator makes of a section's tag: itself, or each blank-separated pattern
  /// with its braces expanded where tag expansion is on. Source: `processors/expand_tags.go`.
  List<String> tags(Directive directive) {
    if (!operator.allows(Operator.Permission.TAG_EXPANSION)) {
      return List.of(directive.tag());
    }
    return Arrays.stream(directive.tag().split("\\s+(?![^(]*\\))"))
        .flatMap(tag -> TagPattern.expandBraces(tag).stream())
        .toList();
  }

  /// The sections whose tag is a `$labels` macro.
  Stream<Place> labelMacros() {
    return places().stream().filter(p -> !macros(p.directive()).isEmpty());
  }

  /// The `$labels` macros in a section's tag: one, or several where tag expansion is on.
  List<LabelsMacro> macros(Directive directive) {
    return directive.isRouted() && !isAdmin()
        ? tags(directive).stream().filter(LabelsMacro::isMacro).map(LabelsMacro::read).toList()
        : List.of();
  }

  /// The pod labels that any macro of the namespace names, sorted, without `_container`. Their
  /// values make up the end of every tag.
  SequencedSet<String> labelKeys() {
    SequencedSet<String> keys = new TreeSet<>();
    labelMacros()
        .flatMap(p -> macros(p.directive()).stream())
        .forEach(m -> keys.addAll(m.labels().keySet()));
    return keys;
  }
}
