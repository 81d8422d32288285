package dev.pratique.rules.logging.fluentd;

import java.util.List;
import java.util.Map;

/// What decides where a pod's logs go: its name as far as it is known, its labels, its containers.
public record LoggedPod(PodName name, Map<String, String> labels, List<String> containers) {

  /// A pod's name. A workload's pods have generated names, of which only the start is known.
  public sealed interface PodName {
    /// The name of a bare pod.
    record Exact(String name) implements PodName {
      @Override
      public String glob() {
        return name;
      }
    }

    /// The name of a workload's pod: `prefix` and something more, as in `web-` for `web-0`.
    record Generated(String prefix) implements PodName {
      @Override
      public String glob() {
        return prefix + "*";
      }
    }

    /// The name as a glob.
    String glob();
  }

  public LoggedPod {
    labels = Map.copyOf(labels);
    containers = List.copyOf(containers);
  }

  String nameGlob() {
    return name.glob();
  }
}
