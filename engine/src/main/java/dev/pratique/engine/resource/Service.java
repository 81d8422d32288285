package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Node;
import java.util.List;

/// A view of a Service.
public record Service(Resource resource) {
  /// What pods it sends traffic to; nothing for one without a selector.
  public LabelSelector selector() {
    return LabelSelector.ofMap(resource.at("spec", "selector"));
  }

  public List<ServicePort> ports() {
    return resource.at("spec", "ports").items().stream().map(ServicePort::new).toList();
  }

  public boolean isExternalName() {
    return resource.at("spec", "type").text().equals("ExternalName");
  }

  public boolean isHeadless() {
    return resource.at("spec", "clusterIP").text().equals("None");
  }

  /// A port of a Service.
  public record ServicePort(Node node) {
    /// Its name; `""` without one, which is allowed where there is one port only.
    public String name() {
      return node.get("name").text();
    }

    /// The port it sends traffic to, by name or number; the same as its own where none is written.
    public Node target() {
      Node target = node.get("targetPort");
      return target.isPresent() ? target : node.get("port");
    }
  }
}
