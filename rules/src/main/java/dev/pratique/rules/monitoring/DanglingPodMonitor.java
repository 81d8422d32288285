package dev.pratique.rules.monitoring;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.LabelSelector;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Workload;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import java.util.List;
import java.util.Optional;

/// PodMonitor whose selector matches the pods of no workload, so it yields no target.
///
/// ## Why
///
/// A PodMonitor selects pods by the labels of the *pod template*, in its own namespace unless
/// `namespaceSelector` says otherwise. The labels of the Deployment around it do not count. When
/// nothing matches, Prometheus has an empty scrape pool, which no alert notices.
///
/// ## Remedy
///
/// Put the selected labels into the pod template, correct the selector, or name the namespace in
/// `namespaceSelector.matchNames`.
///
/// ## Exceptions
///
/// Pods that an operator makes count by the labels it is known to give them. A namespace of which
/// the files hold nothing is not known; see `closedWorld`. Labels that controllers add at run time,
/// such as `pod-template-hash`, are not required.
///
/// ## References
///
/// - prometheus-operator, `pkg/prometheus/promcfg.go`
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class DanglingPodMonitor implements InventoryRule {
  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Monitor.ofPods(subject)
        .filter(monitor -> !monitor.selector().isNothing())
        .filter(monitor -> monitor.workloads(inventory).isEmpty())
        .ifPresent(monitor -> report(monitor, inventory, findings));
  }

  private static void report(Monitor monitor, Inventory inventory, Findings findings) {
    Namespaces namespaces = monitor.namespaces(inventory);
    LabelSelector selector = monitor.selector();
    List<Workload> workloads = inventory.workloads(namespaces, LabelSelector.EVERYTHING);
    List<NearMiss.Candidate> candidates =
        workloads.stream()
            .flatMap(w ->
                w.templates().stream().map(t -> new NearMiss.Candidate(w.resource(), t.labels())))
            .toList();
    Draft draft =
        findings.reportMissing(
            inventory.knowledge(Kinds.POD, namespaces),
            NearMiss.place(selector, monitor.resource().at("spec", "selector"), candidates),
            "no pod in " + Monitor.words(namespaces) + Monitor.having(selector));
    Optional<Workload> elsewhere =
        inventory.workloads(Namespaces.all(), monitor.query()).stream().findFirst();
    Optional<Resource> around =
        workloads.stream()
            .map(Workload::resource)
            .filter(workload -> monitor.query().matches(workload.labels()))
            .findFirst();
    if (elsewhere.isPresent()) {
      Resource other = elsewhere.get().resource();
      draft
          .related(other, other + " has such pods, in another namespace")
          .suggest("add " + other.namespace() + " to namespaceSelector.matchNames");
    } else if (around.isPresent()) {
      draft
          .related(
              around.get().place(around.get().at("metadata", "labels")),
              around.get() + " has these labels itself, but does not give them to its pods")
          .suggest("add them to spec.template.metadata.labels of " + around.get());
    } else {
      NearMiss.explain(draft, selector, candidates);
    }
  }
}
