package dev.pratique.rules.suppression;

import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.RunRule;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.rule.SuppressionUse;
import dev.pratique.engine.rule.SuppressionUse.Outcome;

/// Suppression or exemption that suppresses nothing, so it only waits to hide the next mistake.
///
/// ## Why
///
/// A suppression outlives what it was for. When the same mistake comes back for another reason,
/// nobody hears of it.
///
/// ## Remedy
///
/// Remove it. If it should have worked: a comment applies to its own line, or to the line below
/// when it stands alone; an annotation to the whole object.
///
/// ## Exceptions
///
/// Those of rules that did not run are not judged, and exemptions only when the whole repository is
/// looked at.
@RuleInfo(severity = Severity.WARNING, since = "0.1")
public final class UnusedSuppression implements RunRule {
  @Override
  public void check(SuppressionUse suppression, Findings findings) {
    if (suppression.problem().isEmpty() && suppression.outcome() == Outcome.UNUSED) {
      findings.report(
          suppression.span(),
          "nothing here is found by " + suppression.rule() + ", so there is nothing to allow");
    }
  }
}
