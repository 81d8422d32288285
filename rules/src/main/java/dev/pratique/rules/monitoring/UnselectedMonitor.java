package dev.pratique.rules.monitoring;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import java.util.List;
import java.util.Map;

/// ServiceMonitor, PodMonitor, Probe or ScrapeConfig that no Prometheus selects, so nothing it
/// names is ever scraped.
///
/// ## Why
///
/// The operator builds a scrape configuration only from the monitors that a Prometheus or
/// PrometheusAgent resource selects, by label and by namespace. A monitor that none selects is
/// accepted, stored and ignored: no target appears, none goes down, so no alert fires.
///
/// ## Remedy
///
/// Give the monitor the labels that the Prometheus resource selects by, or widen the Prometheus'
/// selector. A chart that sets the label `release` to its own release name needs the label of the
/// *Prometheus* release here.
///
/// ## Exceptions
///
/// Without a Prometheus resource among the files nothing is reported. One that lives elsewhere is
/// declared under `externals`: as a pattern it makes the question unknown, as a manifest it is used
/// like one of the files.
///
/// ## References
///
/// - prometheus-operator, `pkg/prometheus/resource_selector.go` and `pkg/operator/operator.go`
/// - kube-prometheus-stack, `templates/prometheus/prometheus.yaml`: the label `release` by default
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class UnselectedMonitor implements InventoryRule {
  private static final List<GroupKind> SCRAPERS = List.of(Kinds.PROMETHEUS, Kinds.PROMETHEUS_AGENT);
  private static final Map<GroupKind, Selection> SELECTIONS =
      Map.of(
          MonitoringKinds.SERVICE_MONITOR, new Selection(SCRAPERS, "serviceMonitor"),
          MonitoringKinds.POD_MONITOR, new Selection(SCRAPERS, "podMonitor"),
          MonitoringKinds.PROBE, new Selection(SCRAPERS, "probe"),
          MonitoringKinds.SCRAPE_CONFIG, new Selection(SCRAPERS, "scrapeConfig"));

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Selection selection = SELECTIONS.get(subject.kind());
    if (selection != null) {
      selection.check(subject, inventory, findings);
    }
  }
}
