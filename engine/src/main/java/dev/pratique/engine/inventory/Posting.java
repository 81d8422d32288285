package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.Label;
import org.jspecify.annotations.Nullable;

/// A label in a namespace, which is what indexes are asked for.
record Posting(String namespace, Label label) {
  // Equality is written out, since that of a record is generated at start-up, which a small run
  // would feel.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Posting that
        && label.equals(that.label)
        && namespace.equals(that.namespace);
  }

  @Override
  public int hashCode() {
    return 31 * namespace.hashCode() + label.hashCode();
  }
}
