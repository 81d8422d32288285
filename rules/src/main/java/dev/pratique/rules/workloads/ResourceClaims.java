package dev.pratique.rules.workloads;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.Container;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.PodTemplate;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Workload;
import java.util.List;

/// What containers ask for and may use, with what a namespace gives to those that say nothing.
final class ResourceClaims {
  private final Resource subject;
  private final Inventory inventory;

  ResourceClaims(Resource subject, Inventory inventory) {
    this.subject = subject;
    this.inventory = inventory;
  }

  /// Takes a container of the subject that runs beside others, so that its claim counts.
  interface Visitor {
    void visit(PodTemplate template, Container container);
  }

  /// Visits the containers whose resources the file decides: those of pods that an operator makes,
  /// or that a patch completes at run time, it does not.
  void forEach(Visitor visitor) {
    Workload.of(subject)
        .filter(workload -> workload.lifetime() != Workload.Lifetime.OPERATED)
        .filter(_ -> !subject.at("spec", "podSpecPatch").isPresent())
        .filter(_ -> !subject.at("spec", "workflowSpec", "podSpecPatch").isPresent())
        .ifPresent(workload -> workload.templates().forEach(template -> visit(template, visitor)));
  }

  private static void visit(PodTemplate template, Visitor visitor) {
    if (!template.spec().get("podSpecPatch").isPresent()) {
      template.containers().stream()
          .filter(Container::isLongRunning)
          .forEach(container -> visitor.visit(template, container));
    }
  }

  /// Whether a request is made, by the container, by its pod (KEP-2837), by a limit, which implies
  /// it, or by the namespace's LimitRange.
  boolean requests(PodTemplate template, Container container, String resource) {
    return has(container.node(), "requests", resource)
        || has(container.node(), "limits", resource)
        || has(template.spec(), "requests", resource)
        || has(template.spec(), "limits", resource)
        || limitRangeHas(List.of("defaultRequest", "default", "max", "min"), resource);
  }

  /// Whether there is a limit, by the container, by its pod or by the namespace's LimitRange.
  boolean limits(PodTemplate template, Container container, String resource) {
    return has(container.node(), "limits", resource)
        || has(template.spec(), "limits", resource)
        || limitRangeHas(List.of("default", "max"), resource);
  }

  private static boolean has(Node owner, String claim, String resource) {
    return owner.at("resources", claim, resource).isPresent();
  }

  /// A default that is not written is the most, and one for requests the least, that is allowed
  /// (Kubernetes, `pkg/apis/core/v1/defaults.go`, `SetDefaults_LimitRangeItem`).
  private boolean limitRangeHas(List<String> fields, String resource) {
    return inventory.list(Kinds.LIMIT_RANGE, Namespaces.of(subject.namespace())).stream()
        .flatMap(range -> range.at("spec", "limits").items().stream())
        .filter(limit -> limit.get("type").text().equals("Container"))
        .anyMatch(limit -> fields.stream().anyMatch(f -> limit.at(f, resource).isPresent()));
  }
}
