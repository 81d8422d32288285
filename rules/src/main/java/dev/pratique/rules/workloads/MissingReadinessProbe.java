package dev.pratique.rules.workloads;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.Container;
import dev.pratique.engine.resource.ContainerPort;
import dev.pratique.engine.resource.PodTemplate;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Service;
import dev.pratique.engine.resource.Service.ServicePort;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import java.util.List;
import java.util.Optional;

/// Long-running container without a readiness probe, so it counts as ready from its first moment.
///
/// ## Why
///
/// A Service sends traffic to every pod that is ready, and a rollout goes on as soon as new pods
/// are. Without a probe that is at once: each deployment answers its first requests with errors,
/// and one that can never work replaces all pods that did.
///
/// ## Remedy
///
/// Add a `readinessProbe` that succeeds when the container can do its work. A `startupProbe` alone
/// is none: it says that the container has begun, not that it still can.
///
/// ## Exceptions
///
/// It is an error for the container that a Service sends traffic to, otherwise a warning. Jobs,
/// CronJobs, workflows, init containers and pods that an operator makes are left out; an init
/// container with `restartPolicy: Always` is not.
///
/// ## References
///
/// - Kubernetes, Configure Liveness, Readiness and Startup Probes; KEP-753 for sidecar containers
@RuleInfo(severity = Severity.WARNING, since = "0.1")
public final class MissingReadinessProbe implements InventoryRule {
  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    LongRunning.forEach(
        subject,
        (template, container) -> {
          if (!container.node().get("readinessProbe").isPresent()) {
            report(subject, template, container, inventory, findings);
          }
        });
  }

  private static void report(
      Resource subject,
      PodTemplate template,
      Container container,
      Inventory inventory,
      Findings findings) {
    Optional<Service> service =
        inventory.services(subject.namespace(), template.labels()).stream()
            .map(Service::new)
            .filter(candidate -> !candidate.isExternalName())
            .filter(candidate -> sendsTo(candidate, template, container))
            .findFirst();
    boolean startup = container.node().get("startupProbe").isPresent();
    String message =
        "container "
            + container.name()
            + " has no readiness probe"
            + (startup ? " (a startup probe is none)" : "");
    if (service.isPresent()) {
      Resource other = service.get().resource();
      findings
          .report(
              container.nameOrSelf(),
              message + ", so " + other + " sends it traffic before it can answer")
          .severity(Severity.ERROR)
          .related(other.place(other.at("spec", "selector")), other + " selects its pods");
    } else {
      findings.report(
          container.nameOrSelf(), message + ", so it counts as ready from its first moment");
    }
  }

  /// A Service means the container that declares the port, or the only one there is.
  private static boolean sendsTo(Service service, PodTemplate template, Container container) {
    List<Container> running =
        template.containers().stream().filter(Container::isLongRunning).toList();
    return running.size() == 1
        || service.ports().stream()
            .map(ServicePort::target)
            .anyMatch(target -> declares(container, target));
  }

  private static boolean declares(Container container, Node target) {
    return container.ports().stream().anyMatch((ContainerPort port) -> port.answersTo(target));
  }
}
