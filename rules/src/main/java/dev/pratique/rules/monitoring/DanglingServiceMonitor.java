package dev.pratique.rules.monitoring;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.LabelSelector;
import dev.pratique.engine.resource.Labels;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import java.util.List;
import java.util.Optional;

/// ServiceMonitor whose selector matches no Service, so it yields no target.
///
/// ## Why
///
/// A ServiceMonitor selects Services by the labels that the *Service object* carries, in its own
/// namespace unless `namespaceSelector` says otherwise. The labels in a Service's `spec.selector`
/// are those of its pods and do not count. When nothing matches, Prometheus has an empty scrape
/// pool, which no alert notices.
///
/// ## Remedy
///
/// Put the selected labels on the Service, correct the selector, or name the Service's namespace in
/// `namespaceSelector.matchNames`. Both sides are compared as whole values: `release: web` does not
/// select `release: web--production`.
///
/// ## Exceptions
///
/// A namespace of which the files hold no workload and no Service is not known, and neither is
/// `kube-system`; see `closedWorld`.
///
/// ## References
///
/// - prometheus-operator, `pkg/prometheus/promcfg.go`: values are compared as regular expressions,
///   keys with `_` for every special character
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class DanglingServiceMonitor implements InventoryRule {
  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Monitor.ofServices(subject)
        .filter(monitor -> !monitor.selector().isNothing())
        .filter(monitor -> monitor.services(inventory).isEmpty())
        .ifPresent(monitor -> report(monitor, inventory, findings));
  }

  private static void report(Monitor monitor, Inventory inventory, Findings findings) {
    Namespaces namespaces = monitor.namespaces(inventory);
    LabelSelector selector = monitor.selector();
    List<NearMiss.Candidate> candidates =
        inventory.list(Kinds.SERVICE, namespaces).stream()
            .map(service -> new NearMiss.Candidate(service, service.labels()))
            .toList();
    Draft draft =
        findings.reportMissing(
            inventory.knowledge(Kinds.SERVICE, namespaces),
            NearMiss.place(selector, monitor.resource().at("spec", "selector"), candidates),
            "no Service in " + Monitor.words(namespaces) + Monitor.having(selector));
    Optional<Resource> elsewhere =
        inventory.select(Kinds.SERVICE, Namespaces.all(), monitor.query()).stream().findFirst();
    Optional<Resource> byPods =
        candidates.stream()
            .map(NearMiss.Candidate::resource)
            .filter(service -> monitor.query().matches(Labels.of(service.at("spec", "selector"))))
            .findFirst();
    if (elsewhere.isPresent()) {
      draft
          .related(elsewhere.get(), elsewhere.get() + " has them, in another namespace")
          .suggest("add " + elsewhere.get().namespace() + " to namespaceSelector.matchNames");
    } else if (byPods.isPresent()) {
      draft
          .related(
              byPods.get().place(byPods.get().at("spec", "selector")),
              byPods.get() + " selects pods by these labels, but does not carry them itself")
          .suggest("add them to metadata.labels of " + byPods.get());
    } else {
      NearMiss.explain(draft, selector, candidates);
    }
  }
}
