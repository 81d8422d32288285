package dev.pratique.rules.workloads;

import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.Container;
import java.util.ArrayList;
import java.util.List;

/// Something that calls a container on a port: a probe or a lifecycle hook.
///
/// @param name what it is called in the container
/// @param port the port it calls, by name or number
record Probe(String name, Node port) {
  /// All that a container has, with a port each.
  static List<Probe> of(Container container) {
    List<Probe> probes = new ArrayList<>();
    for (String name : List.of("readinessProbe", "livenessProbe", "startupProbe")) {
      add(name, container.node().get(name), probes);
    }
    for (String name : List.of("postStart", "preStop")) {
      add("lifecycle." + name, container.node().at("lifecycle", name), probes);
    }
    return probes;
  }

  private static void add(String name, Node handler, List<Probe> probes) {
    for (String action : List.of("httpGet", "tcpSocket", "grpc")) {
      Node port = handler.at(action, "port");
      if (port.isPresent()) {
        probes.add(new Probe(name, port));
      }
    }
  }
}
