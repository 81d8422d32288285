package dev.pratique.engine.policy;

import dev.pratique.engine.rule.OptionValues;
import dev.pratique.engine.rule.Severity;
import java.util.Optional;

/// What is configured for one rule.
///
/// @param severity the severity of all its findings; empty for the rule's own
public record RuleSetting(Mode mode, Optional<Severity> severity, OptionValues options) {
  /// Nothing is configured.
  public static final RuleSetting DEFAULT =
      new RuleSetting(Mode.ON, Optional.empty(), OptionValues.NONE);

  /// Whether a rule runs.
  public enum Mode {
    ON,
    OFF
  }
}
