package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What pods are made from: labels and a specification.
///
/// @param labels the labels that the pods carry
/// @param labelsNode where they are written
/// @param spec the pod specification; for an Argo Workflow template, the template, which has the
///   same fields
/// @param containers all containers, of every role
public record PodTemplate(
    Map<String, String> labels, Node labelsNode, Node spec, List<Container> containers) {
  static PodTemplate of(Node template) {
    Node spec = template.get("spec");
    Node labels = template.at("metadata", "labels");
    return new PodTemplate(Labels.of(labels), labels, spec, containersOf(spec));
  }

  static List<Container> containersOf(Node spec) {
    List<Container> containers = new ArrayList<>();
    spec.get("containers")
        .items()
        .forEach(c -> containers.add(new Container(Container.Role.MAIN, c)));
    for (Node container : spec.get("initContainers").items()) {
      boolean always = container.get("restartPolicy").text().equals("Always");
      containers.add(
          new Container(always ? Container.Role.SIDECAR : Container.Role.INIT, container));
    }
    spec.get("ephemeralContainers")
        .items()
        .forEach(c -> containers.add(new Container(Container.Role.EPHEMERAL, c)));
    return List.copyOf(containers);
  }

  /// The objects that it refers to by name, the pod's own before those of its containers.
  public List<ObjectReference> references() {
    return PodReferences.of(this);
  }

  /// The ports that containers other than ephemeral ones declare.
  public List<ContainerPort> ports() {
    return containers.stream()
        .filter(container -> container.role() != Container.Role.EPHEMERAL)
        .flatMap(container -> container.ports().stream())
        .toList();
  }
}
