package dev.pratique.rules.monitoring;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Workload;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import java.util.List;

/// Endpoint of a ServiceMonitor or PodMonitor whose port does not exist, so Prometheus drops every
/// target.
///
/// ## Why
///
/// In a ServiceMonitor, `port` is the *name* of a port of the Service, not its number and not the
/// name that the container gives it; `targetPort` is the name or number of a port that a container
/// *declares*. In a PodMonitor, `port` and `portNumber` mean declared container ports. Targets
/// without such a port are dropped while they are discovered, so none shows up as down.
///
/// ## Remedy
///
/// Write the name of an existing port. For `targetPort`, declare the port in the container, or use
/// `port` with the Service's name for it.
///
/// ## Exceptions
///
/// Whether a `targetPort` exists is unknown for Services without a selector, for those whose pods
/// are not in the files, and for pods that an operator makes. A Service that lacks the port while
/// another selected one has it is a warning.
///
/// ## References
///
/// - prometheus-operator, `pkg/prometheus/promcfg.go`; Prometheus,
///   `discovery/kubernetes/endpoints.go`
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class MonitorPortMissing implements InventoryRule {
  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Monitor.ofServices(subject)
        .filter(monitor -> !monitor.selector().isNothing())
        .ifPresent(monitor -> new ServicePorts(monitor, inventory, findings).check());
    Monitor.ofPods(subject)
        .filter(monitor -> !monitor.selector().isNothing())
        .ifPresent(monitor -> checkPods(monitor, inventory, findings));
  }

  private static void checkPods(Monitor monitor, Inventory inventory, Findings findings) {
    List<Workload> workloads = monitor.workloads(inventory);
    if (workloads.isEmpty()) {
      return;
    }
    DeclaredPorts ports = new DeclaredPorts(workloads);
    for (Node endpoint : monitor.resource().at("spec", "podMetricsEndpoints").items()) {
      for (String field : List.of("port", "portNumber", "targetPort")) {
        if (DeclaredPorts.isGiven(endpoint.get(field))) {
          ports.check(endpoint, field, "the selected pods", findings);
          break;
        }
      }
    }
  }
}
