package dev.pratique.engine.resource;

import org.jspecify.annotations.Nullable;

/// One label: its key and its value.
public record Label(String key, String value) {
  // Equality is written out, since that of a record is generated at start-up, which a small run
  // would feel.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Label that && key.equals(that.key) && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + value.hashCode();
  }

  @Override
  public String toString() {
    return key + "=" + value;
  }
}
