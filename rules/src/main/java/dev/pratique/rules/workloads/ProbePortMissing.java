package dev.pratique.rules.workloads;

import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.Container;
import dev.pratique.engine.resource.ContainerPort;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Workload;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.rule.Spelling;
import java.util.List;

/// Probe or lifecycle hook that calls a port which its container does not declare, so it can never
/// succeed.
///
/// ## Why
///
/// The kubelet resolves a port *name* among the ports of the same container only. With a name that
/// is not there the probe fails each time: a readiness probe keeps the pod out of its Services, a
/// liveness probe restarts it for ever.
///
/// ## Remedy
///
/// Name a declared port, or declare it.
///
/// ## Exceptions
///
/// A port *number* works whether it is declared or not. It is mentioned at the lowest severity, and
/// only where the container declares other ports: it may be left from an earlier version.
///
/// ## References
///
/// - Kubernetes, `pkg/probe/util.go`: `ResolveContainerPort`
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class ProbePortMissing implements ResourceRule {
  @Override
  public void check(Resource subject, Findings findings) {
    Workload.of(subject).stream()
        .flatMap(workload -> workload.templates().stream())
        .flatMap(template -> template.containers().stream())
        .forEach(container -> check(container, findings));
  }

  private static void check(Container container, Findings findings) {
    List<ContainerPort> ports = container.ports();
    for (Probe probe : Probe.of(container)) {
      Node port = probe.port();
      boolean byNumber = port.integer().isPresent();
      if (ports.stream().anyMatch(declared -> declared.answersTo(port))
          || (byNumber && ports.isEmpty())) {
        continue;
      }
      String message =
          probe.name()
              + " calls port "
              + shown(port)
              + ", which container "
              + container.name()
              + " does not declare";
      Draft draft =
          findings.report(port, message + (ports.isEmpty() ? "" : ": it has " + words(ports)));
      if (byNumber) {
        draft.severity(Severity.INFO);
      }
      suggest(draft, port, ports);
    }
  }

  /// With quotes where they make a name of a number.
  private static String shown(Node port) {
    boolean quoted = port.integer().isEmpty() && port.text().matches("[0-9]+");
    return quoted ? "\"" + port.text() + "\"" : port.text();
  }

  private static String words(List<ContainerPort> ports) {
    return String.join(", ", ports.stream().map(ContainerPort::toString).toList());
  }

  private static void suggest(Draft draft, Node port, List<ContainerPort> ports) {
    if (port.integer().isEmpty() && port.text().matches("[0-9]+")) {
      draft.suggest("write " + port.text() + " without quotes: in quotes it is a name");
      return;
    }
    List<String> names = ports.stream().map(ContainerPort::name).filter(n -> !n.isEmpty()).toList();
    Spelling.nearest(port.text(), names)
        .ifPresent(near -> draft.suggest("did you mean " + near + "?"));
  }
}
