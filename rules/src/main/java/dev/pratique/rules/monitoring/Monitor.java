package dev.pratique.rules.monitoring;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.LabelQuery;
import dev.pratique.engine.resource.LabelSelector;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Service;
import dev.pratique.engine.resource.Workload;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A view of a ServiceMonitor or PodMonitor: where it looks, and for what.
record Monitor(Resource resource) {
  /// The view of a ServiceMonitor, or empty for any other kind.
  static Optional<Monitor> ofServices(Resource resource) {
    return resource.is(MonitoringKinds.SERVICE_MONITOR)
        ? Optional.of(new Monitor(resource))
        : Optional.empty();
  }

  /// The view of a PodMonitor, or empty for any other kind.
  static Optional<Monitor> ofPods(Resource resource) {
    return resource.is(MonitoringKinds.POD_MONITOR)
        ? Optional.of(new Monitor(resource))
        : Optional.empty();
  }

  /// The selector as written.
  LabelSelector selector() {
    return LabelSelector.of(resource.at("spec", "selector"));
  }

  /// The selector as it works: relabeling, unless the object asks for the API's own selection.
  LabelQuery query() {
    boolean byApi = resource.at("spec", "selectorMechanism").text().equals("RoleSelector");
    if (byApi) {
      return selector();
    }
    return resource.is(MonitoringKinds.POD_MONITOR)
        ? RelabelSelector.ofPods(selector())
        : RelabelSelector.ofServices(selector());
  }

  /// Where it looks: `any` wins over `matchNames`; with neither it is its own namespace, and so it
  /// is where every Prometheus ignores the selector.
  Namespaces namespaces(Inventory inventory) {
    Node selector = resource.at("spec", "namespaceSelector");
    List<Resource> prometheuses = inventory.list(Kinds.PROMETHEUS, Namespaces.all());
    boolean ignored =
        !prometheuses.isEmpty()
            && prometheuses.stream()
                .allMatch(p -> p.at("spec", "ignoreNamespaceSelectors").isTrue());
    List<Node> names = selector.get("matchNames").items();
    if (ignored || (names.isEmpty() && !selector.get("any").isTrue())) {
      return Namespaces.of(resource.namespace());
    }
    return selector.get("any").isTrue()
        ? Namespaces.all()
        : new Namespaces.Named(new TreeSet<>(names.stream().map(Node::text).toList()));
  }

  /// Where it looks, in words.
  static String words(Namespaces namespaces) {
    return switch (namespaces) {
      case Namespaces.All() -> "any namespace";
      case Namespaces.Named named when named.names().size() == 1 ->
          "namespace " + named.names().iterator().next();
      case Namespaces.Named named -> "namespaces " + String.join(", ", named.names());
    };
  }

  /// What it looks for, in words that follow the kind; nothing where everything will do.
  static String having(LabelSelector selector) {
    return selector.isEverything() ? "" : " has the labels " + selector;
  }

  /// The Services that a ServiceMonitor selects.
  List<Service> services(Inventory inventory) {
    return inventory.select(Kinds.SERVICE, namespaces(inventory), query()).stream()
        .map(Service::new)
        .toList();
  }

  /// The workloads whose pods a PodMonitor selects.
  List<Workload> workloads(Inventory inventory) {
    return inventory.workloads(namespaces(inventory), query());
  }
}
