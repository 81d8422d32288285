package dev.pratique.rules.logging.fluentd;

import java.util.IdentityHashMap;
import java.util.SequencedSet;

/// The selectors of all matches and filters of a namespace, worked out once: each is asked for each
/// container of the namespace.
final class Selectors {
  private final IdentityHashMap<Directive, Selector> byDirective = new IdentityHashMap<>();
  private final SequencedSet<String> labelKeys;
  private final boolean usesRetag;

  Selectors(NamespaceConfig config) {
    this.labelKeys = config.labelKeys();
    this.usesRetag = config.usesRetag();
    for (Place place : config.places()) {
      if (place.directive().isRouted()) {
        byDirective.put(place.directive(), Selector.of(config, labelKeys, place.directive()));
      }
    }
  }

  /// The pod labels that any macro of the namespace names, sorted.
  SequencedSet<String> labelKeys() {
    return labelKeys;
  }

  /// Whether events may get tags that depend on what is in them.
  boolean usesRetag() {
    return usesRetag;
  }

  /// The selector of a match or filter; one that is none of the namespace's takes nothing.
  Selector of(Directive directive) {
    return byDirective.getOrDefault(directive, Selector.NONE);
  }
}
