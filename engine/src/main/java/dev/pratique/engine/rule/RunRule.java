package dev.pratique.engine.rule;

/// A rule about what users told Pratique itself: it looks at one suppression once all other rules
/// have run.
public non-sealed interface RunRule extends Rule {
  /// Reports what is wrong with the suppression.
  void check(SuppressionUse suppression, Findings findings);
}
