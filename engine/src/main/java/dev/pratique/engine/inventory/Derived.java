package dev.pratique.engine.inventory;

import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.Container;
import dev.pratique.engine.resource.Labels;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The objects that controllers make from an object: a reference to one of them is satisfied
/// although no file holds it.
final class Derived {
  /// More replicas than this have no claims of their own listed.
  private static final int MOST_ORDINALS = 100;

  private static final String KUBELET_SERVICE = "--kubelet-service=";

  private Derived() {}

  static List<Resource> from(Resource origin) {
    return switch (origin.kind().toString()) {
      case "SealedSecret.bitnami.com" -> List.of(ofSealedSecret(origin));
      case "ExternalSecret.external-secrets.io" -> List.of(ofExternalSecret(origin));
      case "Certificate.cert-manager.io" -> ofCertificate(origin);
      case "Prometheus.monitoring.coreos.com" -> List.of(governing(origin, "prometheus", 9090));
      case "Alertmanager.monitoring.coreos.com" -> List.of(governing(origin, "alertmanager", 9093));
      case "ThanosRuler.monitoring.coreos.com" -> List.of(governing(origin, "thanos-ruler", 10902));
      case "EventSource.argoproj.io" -> ofEventSource(origin);
      case "StatefulSet.apps" -> ofStatefulSet(origin);
      case "Deployment.apps" -> ofDeployment(origin);
      case "Application.argoproj.io" -> ofApplication(origin);
      default -> List.of();
    };
  }

  /// sealed-secrets: the Secret has the name, the namespace and the keys of the SealedSecret.
  private static Resource ofSealedSecret(Resource origin) {
    Node spec = origin.at("spec");
    return new DerivedManifest(origin, "v1", "Secret", origin.name())
        .labels(Labels.of(spec.at("template", "metadata", "labels")))
        .data(keys(spec.get("encryptedData"), spec.at("template", "data")))
        .in(origin.namespace());
  }

  private static Resource ofExternalSecret(Resource origin) {
    Node spec = origin.at("spec");
    String name = spec.at("target", "name").string().orElse(origin.name());
    List<String> keys = new ArrayList<>(keys(spec.at("target", "template", "data")));
    spec.get("data").items().forEach(item -> keys.add(item.get("secretKey").text()));
    return new DerivedManifest(origin, "v1", "Secret", name).data(keys).in(origin.namespace());
  }

  private static List<Resource> ofCertificate(Resource origin) {
    String name = origin.at("spec", "secretName").text();
    return List.of(
        new DerivedManifest(origin, "v1", "Secret", name)
            .data(List.of("tls.crt", "tls.key", "ca.crt"))
            .in(origin.namespace()));
  }

  private static List<String> keys(Node... mappings) {
    return Stream.of(mappings).flatMap(m -> m.entries().stream()).map(Entry::name).toList();
  }

  /// prometheus-operator makes one headless Service for all its objects of a kind in a namespace.
  private static Resource governing(Resource origin, String what, int port) {
    String portName = origin.at("spec", "portName").string().orElse("web");
    return new DerivedManifest(origin, "v1", "Service", what + "-operated")
        .labels(Map.of("operated-" + what, "true", "managed-by", "prometheus-operator"))
        .servicePort(portName, port)
        .in(origin.namespace());
  }

  private static List<Resource> ofEventSource(Resource origin) {
    Node service = origin.at("spec", "service");
    if (!service.isPresent()) {
      return List.of();
    }
    return List.of(
        new DerivedManifest(origin, "v1", "Service", origin.name() + "-eventsource-svc")
            .labels(Map.of("controller", "eventsource-controller"))
            .put("spec", service)
            .in(origin.namespace()));
  }

  private static List<Resource> ofStatefulSet(Resource origin) {
    int first = origin.at("spec", "ordinals", "start").integer().orElse(0);
    int replicas = Math.min(MOST_ORDINALS, origin.at("spec", "replicas").integer().orElse(1));
    return origin.at("spec", "volumeClaimTemplates").items().stream()
        .map(claim -> claim.at("metadata", "name").text() + "-" + origin.name() + "-")
        .flatMap(prefix -> IntStream.range(first, first + replicas).mapToObj(i -> prefix + i))
        .map(name -> new DerivedManifest(origin, "v1", "PersistentVolumeClaim", name))
        .map(claim -> claim.in(origin.namespace()))
        .toList();
  }

  /// prometheus-operator keeps a Service for all kubelets under the name it is started with
  /// (`pkg/kubelet/controller.go`).
  private static List<Resource> ofDeployment(Resource origin) {
    return Workload.of(origin).stream()
        .flatMap(workload -> workload.templates().stream())
        .flatMap(template -> template.containers().stream())
        .flatMap(container -> arguments(container))
        .filter(argument -> argument.startsWith(KUBELET_SERVICE))
        .map(argument -> argument.substring(KUBELET_SERVICE.length()).split("/", 2))
        .filter(name -> name.length == 2)
        .map(name -> kubeletService(origin, name[0], name[1]))
        .toList();
  }

  private static Stream<String> arguments(Container container) {
    return Stream.of("args", "command")
        .flatMap(field -> container.node().get(field).items().stream())
        .map(Node::text);
  }

  private static Resource kubeletService(Resource origin, String namespace, String name) {
    return new DerivedManifest(origin, "v1", "Service", name)
        .labels(
            Map.of(
                "k8s-app", "kubelet",
                "app.kubernetes.io/name", "kubelet",
                "app.kubernetes.io/managed-by", "prometheus-operator"))
        .servicePorts(Map.of("https-metrics", 10250, "http-metrics", 10255, "cadvisor", 4194))
        .in(namespace);
  }

  private static List<Resource> ofApplication(Resource origin) {
    boolean creates =
        origin.at("spec", "syncPolicy", "syncOptions").items().stream()
            .anyMatch(option -> option.text().equals("CreateNamespace=true"));
    String name = origin.at("spec", "destination", "namespace").text();
    if (!creates || name.isEmpty()) {
      return List.of();
    }
    Node labels = origin.at("spec", "syncPolicy", "managedNamespaceMetadata", "labels");
    return List.of(
        new DerivedManifest(origin, "v1", "Namespace", name).labels(Labels.of(labels)).in(""));
  }
}
