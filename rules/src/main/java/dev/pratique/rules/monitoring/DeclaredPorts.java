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
import java.util.Optional;
import java.util.regex.Pattern;

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

  /// Whether a field asks for a certain port: `""` and 0 ask for none.
  static boolean isGiven(Node port) {
    return !port.text().isEmpty() && port.integer().orElse(-1) != 0;
  }

  /// A number is compared as a number only where the field may hold one; a name is an anchored
  /// regular expression.
  boolean has(Node port, String field) {
    if (port.integer().isPresent() && !field.equals("port")) {
      return ports.stream().anyMatch(declared -> declared.answersTo(port));
    }
    Pattern name = PortName.pattern(port.text());
    return ports.stream().anyMatch(declared -> name.matcher(declared.name()).matches());
  }

  /// Reports a port that no container declares.
  ///
  /// @param field the field of the endpoint that names the port
  /// @param whose whose containers these are, in words
  void check(Node endpoint, String field, String whose, Findings findings) {
    Node port = endpoint.get(field);
    if (!isGiven(port) || has(port, field)) {
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
    meant(port).ifPresent(name -> draft.suggest("did you mean " + name + "?"));
  }

  /// The name of the port that has this number, or else the name that looks most alike.
  private Optional<String> meant(Node port) {
    List<String> names = ports.stream().map(ContainerPort::name).filter(n -> !n.isEmpty()).toList();
    return ports.stream()
        .filter(declared -> String.valueOf(declared.number()).equals(port.text()))
        .map(ContainerPort::name)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .or(() -> Spelling.nearest(port.text(), names));
  }

  private String words() {
    return String.join(", ", ports.stream().map(ContainerPort::toString).distinct().toList());
  }
}
