package dev.pratique.rules.logging.fluentd;

/// A section and the fragment of the namespace's configuration that it stands in.
public record Place(int fragment, Directive directive) {
  Place child(Directive child) {
    return new Place(fragment, child);
  }
}
