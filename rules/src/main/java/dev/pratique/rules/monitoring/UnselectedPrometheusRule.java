package dev.pratique.rules.monitoring;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import java.util.List;

/// PrometheusRule that no Prometheus and no ThanosRuler selects, so none of its alerts can ever
/// fire.
///
/// ## Why
///
/// Rules are loaded only from the PrometheusRule objects that a Prometheus or ThanosRuler resource
/// selects, by label and by namespace. One that none selects is accepted, stored and ignored: the
/// alert that should have told about it is the one that is missing.
///
/// ## Remedy
///
/// Give it the labels of the `ruleSelector`, or widen the selector.
///
/// ## Exceptions
///
/// Without a Prometheus or ThanosRuler resource among the files nothing is reported; see
/// `externals`.
///
/// ## References
///
/// - prometheus-operator, `pkg/operator/rules.go` and `pkg/operator/operator.go`
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class UnselectedPrometheusRule implements InventoryRule {
  private static final Selection SELECTION =
      new Selection(List.of(Kinds.PROMETHEUS, Kinds.THANOS_RULER), "rule");

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (subject.is(MonitoringKinds.PROMETHEUS_RULE)) {
      SELECTION.check(subject, inventory, findings);
    }
  }
}
