package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pods that an operator makes from a custom resource; their labels are those that Services and
/// monitors in the wild select them by.
///
/// Sources: prometheus-operator `pkg/prometheus/server/statefulset.go`,
/// `pkg/alertmanager/statefulset.go`; argo-events `pkg/reconciler/*/resource.go`.
final class Operated {
  private Operated() {}

  static Optional<Workload> of(Resource resource) {
    return switch (resource.kind().kind()) {
      case "Prometheus", "PrometheusAgent" -> prometheus(resource, "prometheus");
      case "Alertmanager" -> prometheus(resource, "alertmanager");
      case "ThanosRuler" -> prometheus(resource, "thanos-ruler");
      case "EventSource" -> events(resource, "eventsource-name");
      case "Sensor" -> events(resource, "sensor-name");
      case "EventBus" -> events(resource, "eventbus-name");
      default -> Optional.empty();
    };
  }

  private static Optional<Workload> prometheus(Resource resource, String what) {
    Map<String, String> labels =
        new LinkedHashMap<>(Labels.of(resource.at("spec", "podMetadata", "labels")));
    String appName = resource.kind().equals(Kinds.PROMETHEUS_AGENT) ? "prometheus-agent" : what;
    labels.put("app.kubernetes.io/name", appName);
    labels.put("app.kubernetes.io/instance", resource.name());
    labels.put("app.kubernetes.io/managed-by", "prometheus-operator");
    labels.put(what, resource.name());
    labels.put("operator.prometheus.io/name", resource.name());
    labels.put("operator.prometheus.io/shard", "0");
    Node written = resource.at("spec", "podMetadata", "labels");
    return operated(
        resource, new PodTemplate(unchanging(labels), written, resource.at("spec"), List.of()));
  }

  private static Optional<Workload> events(Resource resource, String label) {
    Node template = resource.at("spec", "template");
    Map<String, String> labels = new LinkedHashMap<>(Labels.of(template.at("metadata", "labels")));
    labels.put(label, resource.name());
    Node container = template.get("container");
    List<Container> containers =
        container.isPresent() ? List.of(new Container(Container.Role.MAIN, container)) : List.of();
    Node written = template.at("metadata", "labels");
    return operated(resource, new PodTemplate(unchanging(labels), written, template, containers));
  }

  /// A copy by the library would have another order on each run.
  private static Map<String, String> unchanging(Map<String, String> labels) {
    return Collections.unmodifiableMap(labels);
  }

  private static Optional<Workload> operated(Resource resource, PodTemplate template) {
    return Optional.of(new Workload(resource, Workload.Lifetime.OPERATED, List.of(template)));
  }
}
