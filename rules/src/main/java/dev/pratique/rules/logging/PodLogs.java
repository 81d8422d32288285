package dev.pratique.rules.logging;

import dev.pratique.engine.resource.Container;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.PodTemplate;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Workload;
import dev.pratique.rules.logging.fluentd.LoggedPod;
import java.util.List;

/// The pods of a workload as the log router sees them.
final class PodLogs {
  private PodLogs() {}

  /// One for each template; containers are those that write logs for as long as their pod runs.
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
    List<String> containers =
        template.containers().stream().filter(Container::isLongRunning).map(PodLogs::name).toList();
    return new LoggedPod(name, template.labels(), containers);
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
