package dev.pratique.rules.monitoring;

import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.ContainerPort;
import dev.pratique.engine.resource.PodTemplate;
import dev.pratique.engine.resource.Workload;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.Spelling;
import java.util.ArrayList;
import java.util.List;

/// The ports that containers of some workloads declare.
final class DeclaredPorts {
  private final List<Workload> workloads;
  private final List<ContainerPort> ports = new ArrayList<>();

  DeclaredPorts(List<Workload> workloads) {
    this.workloads = List.copyOf(workloads);
    for (Workload workload : workloads) {
      for (PodTemplate template : workload.templates()) {
        ports.addAll(template.ports());
      }
    }
  }

  /// Whether an operator adds containers that are written nowhere.
  private boolean areKnown() {
    return workloads.stream().noneMatch(w -> w.lifetime() == Workload.Lifetime.OPERATED);
  }

  boolean has(Node port) {
    return ports.stream().anyMatch(declared -> declared.answersTo(port));
  }

  List<ContainerPort> all() {
    return List.copyOf(ports);
  }

  /// Reports a port that no container declares.
  ///
  /// @param whose whose containers these are, in words
  void check(Node port, String field, String whose, Findings findings) {
    boolean anyPort = port.text().isEmpty() || port.integer().orElse(-1) == 0;
    if (anyPort || has(port)) {
      return;
    }
    String message = field + " " + port.text() + " is declared by no container of " + whose;
    if (!areKnown()) {
      findings.unknown(port, message + ", but an operator may add it");
      return;
    }
    Draft draft = findings.report(port, message + ", so Prometheus drops every target");
    Workload first = workloads.getFirst();
    draft.related(
        first.resource(),
        first.resource() + (ports.isEmpty() ? " declares no port" : " declares " + words()));
    ports.stream()
        .filter(declared -> declared.name().equals(nearestName(port)))
        .findFirst()
        .ifPresent(declared -> draft.suggest("did you mean " + declared.name() + "?"));
  }

  private String words() {
    return String.join(", ", ports.stream().map(ContainerPort::toString).distinct().toList());
  }

  private String nearestName(Node port) {
    List<String> names = ports.stream().map(ContainerPort::name).filter(n -> !n.isEmpty()).toList();
    return Spelling.nearest(port.text(), names).orElse("-");
  }
}
