package dev.pratique.rules.logging.fluentd;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One end of an agreement between two namespaces to share logs; both ends are needed.
public record Share(Place place, Direction direction, String namespace) {

  /// Which end it is.
  public enum Direction {
    /// `<store> @type share with_namespace b`, in the namespace that gives.
    TO,
    /// `<label @$from(a)>`, in the namespace that receives.
    FROM
  }

  /// The ends that a namespace's configuration declares.
  public static List<Share> of(NamespaceConfig config) {
    return config.places().stream().flatMap(Share::of).toList();
  }

  /// Whether this end, in its namespace, is the counterpart of another's end in `theirs`.
  public boolean answers(Share other, NamespaceConfig theirs) {
    return direction != other.direction && namespace.equals(theirs.namespace());
  }

  /// Where the other namespace is named.
  public Span span() {
    return place
        .directive()
        .parameter("with_namespace")
        .map(Parameter::textSpan)
        .orElse(place.directive().head().tagSpan());
  }

  private static Stream<Share> of(Place place) {
    Directive directive = place.directive();
    String target = directive.text("with_namespace");
    if (directive.is("store") && directive.type().equals("share") && !target.isEmpty()) {
      return Stream.of(new Share(place, Direction.TO, target));
    }
    return directive.is("label")
        ? source(directive.tag()).map(s -> new Share(place, Direction.FROM, s)).stream()
        : Stream.empty();
  }

  /// The namespace in the name `@$from(a)` of a label. Source: `processors/share.go`.
  static Optional<String> source(String label) {
    int open = label.lastIndexOf('(');
    int close = label.lastIndexOf(')');
    return label.startsWith("@$from") && open > 0 && close > open
        ? Optional.of(label.substring(open + 1, close).strip())
        : Optional.empty();
  }
}
