package dev.pratique.engine.rule;

import java.util.Locale;

/// How much a finding matters, the heaviest first.
public enum Severity {
  /// The object is rejected, or provably does nothing or does harm.
  ERROR,
  /// Very likely wrong.
  WARNING,
  /// A matter of style, or one that needs context.
  INFO;

  /// Whether this weighs at least as much as another.
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /// One level less; INFO has none below it.
  public Severity lower() {
    return this == ERROR ? WARNING : INFO;
  }

  /// The name as configuration, options and reports write it.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
