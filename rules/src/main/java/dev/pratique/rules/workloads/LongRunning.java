package dev.pratique.rules.workloads;

import dev.pratique.engine.resource.Container;
import dev.pratique.engine.resource.PodTemplate;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Workload;
import java.util.function.BiConsumer;

/// The containers that run as long as their pods do, in workloads that are not meant to end.
final class LongRunning {
  private LongRunning() {}

  static void forEach(Resource subject, BiConsumer<PodTemplate, Container> visitor) {
    Workload.of(subject)
        .filter(workload -> workload.lifetime() == Workload.Lifetime.LONG_RUNNING)
        .ifPresent(workload -> {
          for (PodTemplate template : workload.templates()) {
            template.containers().stream()
                .filter(Container::isLongRunning)
                .forEach(container -> visitor.accept(template, container));
          }
        });
  }
}
