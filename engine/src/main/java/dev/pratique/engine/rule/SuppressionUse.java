package dev.pratique.engine.rule;

import dev.pratique.engine.manifest.Span;
import java.util.Optional;

/// A suppression after a run.
///
/// @param rule what it says it suppresses
/// @param span where it is written
/// @param problem what is wrong with how it is written, if anything is
/// @param outcome whether it did anything
/// @param nearest the id of a rule that its own may have been meant to be
public record SuppressionUse(
    String rule, Span span, Optional<String> problem, Outcome outcome, Optional<String> nearest) {
  /// What became of a suppression.
  public enum Outcome {
    /// It suppressed a finding.
    USED,
    /// Its rule ran and found nothing there.
    UNUSED,
    /// Its rule did not run, so nothing can be said.
    NOT_TRIED,
    /// The day up to which it holds is over.
    EXPIRED
  }
}
