package dev.pratique.rules.monitoring;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Service;
import dev.pratique.engine.resource.Service.ServicePort;
import dev.pratique.engine.resource.Workload;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.rule.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The ports that the endpoints of a ServiceMonitor name, held against the Services it selects and
/// the pods behind them.
final class ServicePorts {
  private final Monitor monitor;
  private final Inventory inventory;
  private final Findings findings;
  private final List<Service> services;

  ServicePorts(Monitor monitor, Inventory inventory, Findings findings) {
    this.monitor = monitor;
    this.inventory = inventory;
    this.findings = findings;
    this.services =
        monitor.services(inventory).stream().filter(service -> !service.isExternalName()).toList();
  }

  void check() {
    if (services.isEmpty()) {
      return;
    }
    for (Node endpoint : monitor.resource().at("spec", "endpoints").items()) {
      Node port = endpoint.get("port");
      if (port.isPresent() && !port.text().isEmpty()) {
        checkPort(port);
      } else if (DeclaredPorts.isGiven(endpoint.get("targetPort"))) {
        checkTarget(endpoint);
      }
    }
  }

  private void checkPort(Node port) {
    Pattern name = PortName.pattern(port.text());
    List<Service> without = services.stream().filter(service -> !has(service, name)).toList();
    if (without.isEmpty()) {
      return;
    }
    boolean derived =
        without.stream().anyMatch(s -> s.resource().origin() == Resource.Origin.DERIVED);
    Service first = without.getFirst();
    String message = "port " + port.text() + " is no port name of " + first.resource();
    if (derived) {
      findings.unknown(port, message + ", as far as is known of a Service that a controller makes");
    } else if (without.size() < services.size()) {
      Service having =
          services.stream().filter(s -> !without.contains(s)).findFirst().orElseThrow();
      findings
          .report(port, message + ", which is selected too and so is not scraped")
          .severity(Severity.WARNING)
          .related(first.resource(), first.resource() + " has " + words(first))
          .related(having.resource(), having.resource() + " has the port");
    } else {
      Draft draft =
          findings
              .report(port, message + ", so Prometheus drops every target")
              .related(ports(first), first.resource() + " has " + words(first));
      suggest(draft, port, first);
    }
  }

  private static Place ports(Service service) {
    Node ports = service.resource().at("spec", "ports");
    return service.resource().place(ports.isPresent() ? ports : service.resource().root());
  }

  private static boolean has(Service service, Pattern name) {
    return service.ports().stream().anyMatch(port -> name.matcher(port.name()).matches());
  }

  private static String words(Service service) {
    List<String> words = new ArrayList<>();
    for (ServicePort port : service.ports()) {
      String number = port.node().get("port").text();
      words.add(
          port.name().isEmpty() ? "an unnamed port " + number : port.name() + " (" + number + ")");
    }
    return words.isEmpty() ? "no ports" : "the ports " + String.join(", ", words);
  }

  /// A number, or the name that a container uses, is what people write by mistake.
  private static void suggest(Draft draft, Node port, Service service) {
    for (ServicePort candidate : service.ports()) {
      boolean meant =
          candidate.node().get("port").text().equals(port.text())
              || candidate.target().text().equals(port.text());
      if (meant) {
        draft.suggest(
            candidate.name().isEmpty()
                ? "give the port of " + service.resource() + " a name and write that"
                : "write the Service's name for it: " + candidate.name());
        return;
      }
    }
    List<String> names = service.ports().stream().map(ServicePort::name).toList();
    Spelling.nearest(port.text(), names)
        .ifPresent(near -> draft.suggest("did you mean " + near + "?"));
  }

  private void checkTarget(Node endpoint) {
    List<Workload> workloads = new ArrayList<>();
    List<Service> unknown = new ArrayList<>();
    for (Service service : services) {
      List<Workload> behind =
          inventory.workloads(Namespaces.of(service.resource().namespace()), service.selector());
      workloads.addAll(behind);
      if (behind.isEmpty()) {
        unknown.add(service);
      }
    }
    DeclaredPorts ports = new DeclaredPorts(workloads);
    Node target = endpoint.get("targetPort");
    if (unknown.isEmpty()) {
      String whose = "the pods behind " + services.getFirst().resource();
      ports.check(endpoint, "targetPort", whose, findings);
    } else if (!ports.has(target, "targetPort")) {
      Service first = unknown.getFirst();
      findings.unknown(
          target,
          first.selector().isNothing()
              ? first.resource() + " has no selector, so the ports behind it are not in the files"
              : "the pods behind "
                  + first.resource()
                  + " are not in the files, so neither are their ports");
    }
  }
}
