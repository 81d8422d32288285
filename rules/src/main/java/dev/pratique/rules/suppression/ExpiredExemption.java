package dev.pratique.rules.suppression;

import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.RunRule;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.rule.SuppressionUse;
import dev.pratique.engine.rule.SuppressionUse.Outcome;

/// Exemption whose last day is over, so its findings are reported again.
///
/// ## Why
///
/// Somebody promised to mend something by a date that is now past.
///
/// ## Remedy
///
/// Mend it and remove the exemption, or agree on another date.
@RuleInfo(severity = Severity.WARNING, since = "0.1")
public final class ExpiredExemption implements RunRule {
  @Override
  public void check(SuppressionUse suppression, Findings findings) {
    if (suppression.outcome() == Outcome.EXPIRED) {
      findings.report(
          suppression.span(),
          "this exemption from " + suppression.rule() + " has expired and is not applied");
    }
  }
}
