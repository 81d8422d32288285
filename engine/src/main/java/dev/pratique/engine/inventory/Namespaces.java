package dev.pratique.engine.inventory;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Which namespaces a look-up is about.
public sealed interface Namespaces {
  /// Every namespace, those without objects included.
  record All() implements Namespaces {}

  /// The named ones.
  record Named(Set<String> names) implements Namespaces {
    /// Keeps the names in order, so that what is found is found in the same order on every run.
    public Named {
      names = java.util.Collections.unmodifiableSet(new TreeSet<>(names));
    }
  }

  /// Every namespace.
  static Namespaces all() {
    return new All();
  }

  /// One namespace.
  static Namespaces of(String name) {
    return new Named(Set.of(name));
  }

  /// The names to look under, out of those that hold anything.
  default Collection<String> among(Collection<String> held) {
    return this instanceof Named named ? named.names() : held;
  }

  /// Whether a namespace is among them.
  default boolean contains(String namespace) {
    return !(this instanceof Named named) || named.names().contains(namespace);
  }
}
