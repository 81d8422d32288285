package dev.pratique.engine.resource;

/// Whether something matches, as far as is known.
public enum Match {
  YES,
  NO,
  UNKNOWN;

  /// Both must match.
  public Match and(Match other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES ? other : this;
  }
}
