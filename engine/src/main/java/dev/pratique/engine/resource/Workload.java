package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An object that makes pods, with the templates it makes them from.
///
/// @param templates one, or for Argo Workflows one for each template that runs containers
public record Workload(Resource resource, Lifetime lifetime, List<PodTemplate> templates) {
  /// How long its pods are meant to run.
  public enum Lifetime {
    LONG_RUNNING,
    /// To their end, as in a Job.
    BATCH,
    /// As an operator decides, which also adds containers and labels that are written nowhere.
    OPERATED
  }

  /// The pods behind an object; none for a kind that makes no pods, and for a Rollout whose
  /// template is elsewhere (`workloadRef`).
  public static Optional<Workload> of(Resource resource) {
    return switch (resource.kind().group()) {
      case "" -> core(resource);
      case "apps", "extensions" -> apps(resource);
      case "batch" -> batch(resource);
      case "argoproj.io" -> argo(resource);
      case "monitoring.coreos.com" -> Operated.of(resource);
      default -> Optional.empty();
    };
  }

  private static Optional<Workload> core(Resource resource) {
    return switch (resource.kind().kind()) {
      case "Pod" -> {
        String policy = resource.at("spec", "restartPolicy").text();
        boolean restarts = policy.isEmpty() || policy.equals("Always");
        yield one(resource, restarts ? Lifetime.LONG_RUNNING : Lifetime.BATCH, resource.root());
      }
      case "ReplicationController" ->
          one(resource, Lifetime.LONG_RUNNING, resource.at("spec", "template"));
      default -> Optional.empty();
    };
  }

  private static Optional<Workload> apps(Resource resource) {
    return switch (resource.kind().kind()) {
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet" ->
          one(resource, Lifetime.LONG_RUNNING, resource.at("spec", "template"));
      default -> Optional.empty();
    };
  }

  private static Optional<Workload> batch(Resource resource) {
    return switch (resource.kind().kind()) {
      case "Job" -> one(resource, Lifetime.BATCH, resource.at("spec", "template"));
      case "CronJob" ->
          one(resource, Lifetime.BATCH, resource.at("spec", "jobTemplate", "spec", "template"));
      default -> Optional.empty();
    };
  }

  private static Optional<Workload> argo(Resource resource) {
    return switch (resource.kind().kind()) {
      case "Rollout" -> one(resource, Lifetime.LONG_RUNNING, resource.at("spec", "template"));
      case "Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate" ->
          workflow(resource, resource.at("spec"));
      case "CronWorkflow" -> workflow(resource, resource.at("spec", "workflowSpec"));
      case "EventSource", "Sensor", "EventBus" -> Operated.of(resource);
      default -> Optional.empty();
    };
  }

  private static Optional<Workload> one(Resource resource, Lifetime lifetime, Node template) {
    return template.isPresent()
        ? Optional.of(new Workload(resource, lifetime, List.of(PodTemplate.of(template))))
        : Optional.empty();
  }

  /// Pods of a workflow carry `podMetadata` of the workflow and `metadata` of their template.
  private static Optional<Workload> workflow(Resource resource, Node spec) {
    List<PodTemplate> templates = new ArrayList<>();
    for (Node template : spec.get("templates").items()) {
      List<Container> containers = workflowContainers(template);
      if (!containers.isEmpty()) {
        Node own = template.at("metadata", "labels");
        Map<String, String> labels = new LinkedHashMap<>();
        labels.putAll(Labels.of(spec.at("podMetadata", "labels")));
        labels.putAll(Labels.of(own));
        templates.add(
            new PodTemplate(Collections.unmodifiableMap(labels), own, template, containers));
      }
    }
    return templates.isEmpty()
        ? Optional.empty()
        : Optional.of(new Workload(resource, Lifetime.BATCH, List.copyOf(templates)));
  }

  private static List<Container> workflowContainers(Node template) {
    List<Container> containers = new ArrayList<>();
    for (String field : List.of("container", "script")) {
      if (template.get(field).isPresent()) {
        containers.add(new Container(Container.Role.MAIN, template.get(field)));
      }
    }
    for (Node container : template.at("containerSet", "containers").items()) {
      containers.add(new Container(Container.Role.MAIN, container));
    }
    for (Node sidecar : template.get("sidecars").items()) {
      containers.add(new Container(Container.Role.SIDECAR, sidecar));
    }
    for (Node init : template.get("initContainers").items()) {
      containers.add(new Container(Container.Role.INIT, init));
    }
    return containers;
  }

  /// Where the number of replicas is written; absent for kinds without one.
  public Node replicas() {
    return resource.at("spec", "replicas");
  }
}
