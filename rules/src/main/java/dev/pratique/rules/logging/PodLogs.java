package dev.pratique.rules.logging;

import dev.pratique.engine.resource.Container;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.PodTemplate;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Workload;
import dev.pratique.rules.logging.fluentd.LoggedPod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pods of a workload as the log router sees them.
final class PodLogs {
  /// The containers that Argo adds to the pods of workflows.
  private static final List<String> EXECUTORS = List.of("init", "wait");

  private PodLogs() {}

  /// One for each template, with all its containers: those of an init container are logs too.
  static List<LoggedPod> of(Workload workload) {
    return workload.templates().stream()
        .map(template -> pod(workload.resource(), template))
        .toList();
  }

  static LoggedPod pod(Resource resource, PodTemplate template) {
    LoggedPod.PodName name =
        resource.is(Kinds.POD) && !resource.name().isEmpty()
            ? new LoggedPod.PodName.Exact(resource.name())
            : new LoggedPod.PodName.Generated(prefix(resource));
    Map<String, String> labels = new HashMap<>(template.labels());
    labels.putAll(RunTimeLabels.of(resource));
    List<String> containers = new ArrayList<>();
    template.containers().forEach(container -> containers.add(name(container)));
    if (resource.kind().group().equals("argoproj.io")
        && !resource.kind().kind().equals("Rollout")) {
      containers.addAll(EXECUTORS);
    }
    return new LoggedPod(name, labels, containers);
  }

  private static String prefix(Resource resource) {
    String name = resource.name();
    return name.isEmpty() ? resource.at("metadata", "generateName").text() : name + "-";
  }

  /// The container of an Argo Workflow template is called `main` where it has no name.
  static String name(Container container) {
    return container.name().isEmpty() ? "main" : container.name();
  }
}
