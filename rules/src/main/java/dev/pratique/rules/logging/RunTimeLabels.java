package dev.pratique.rules.logging;

import dev.pratique.engine.resource.Resource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Labels that controllers put on pods, which no template writes.
///
/// Values that are made at run time are globs: `*` for any text, as the router reads tags. Sources:
/// Kubernetes "Well-Known Labels, Annotations and Taints"; argo-rollouts `utils/defaults`;
/// argo-workflows `workflow/common/common.go`.
final class RunTimeLabels {
  private static final String ANY = "*";

  private RunTimeLabels() {}

  /// The labels of a workload's pods besides those of its template.
  static Map<String, String> of(Resource workload) {
    String name = name(workload);
    return switch (workload.kind().kind()) {
      case "Deployment" -> Map.of("pod-template-hash", ANY);
      case "Rollout" -> Map.of("rollouts-pod-template-hash", ANY);
      case "DaemonSet" -> Map.of("controller-revision-hash", ANY, "pod-template-generation", ANY);
      case "StatefulSet" ->
          Map.of(
              "controller-revision-hash",
              name + "-*",
              "statefulset.kubernetes.io/pod-name",
              name + "-*",
              "apps.kubernetes.io/pod-index",
              ANY);
      case "Job" -> job(name);
      case "CronJob" -> job(name + "-*");
      case "Workflow" -> workflow(name);
      case "WorkflowTemplate", "CronWorkflow" -> workflow(ANY);
      default -> Map.of();
    };
  }

  private static Map<String, String> job(String name) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("job-name", name);
    labels.put("batch.kubernetes.io/job-name", name);
    labels.put("controller-uid", ANY);
    labels.put("batch.kubernetes.io/controller-uid", ANY);
    return labels;
  }

  private static Map<String, String> workflow(String name) {
    return Map.of("workflows.argoproj.io/workflow", name, "workflows.argoproj.io/completed", ANY);
  }

  private static String name(Resource workload) {
    String name = workload.name();
    return name.isEmpty() ? workload.at("metadata", "generateName").text() + ANY : name;
  }
}
