package dev.pratique.rules.suppression;

import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.RunRule;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.rule.SuppressionUse;

/// Suppression that cannot work: without a reason, or of a rule that there is not.
///
/// ## Why
///
/// Whoever wrote it believes that a finding is accepted. A reason is required, since without one
/// nobody dares to remove it later.
///
/// ## Remedy
///
/// Write `# pratique: allow RULE -- REASON`, or the annotation `pratique.dev/allow: "RULE:
/// REASON"`, one a line.
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class InvalidSuppression implements RunRule {
  @Override
  public void check(SuppressionUse suppression, Findings findings) {
    suppression
        .problem()
        .ifPresent(problem -> {
          Draft draft =
              findings.report(suppression.span(), "this suppression does nothing: " + problem);
          suppression.nearest().ifPresent(near -> draft.suggest("did you mean " + near + "?"));
        });
  }
}
