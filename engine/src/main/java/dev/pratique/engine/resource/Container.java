package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Node;
import java.util.List;

/// A container of a pod template.
public record Container(Role role, Node node) {
  /// What it is there for, which decides what it needs.
  public enum Role {
    /// Runs as long as its pod.
    MAIN,
    /// Runs before the main containers, to its end.
    INIT,
    /// An init container with `restartPolicy: Always`: runs beside the main ones (KEP-753).
    SIDECAR,
    /// Put into a running pod for debugging.
    EPHEMERAL
  }

  public String name() {
    return node.get("name").text();
  }

  /// The place to point at: its name where it has one.
  public Node nameOrSelf() {
    return node.get("name").isPresent() ? node.get("name") : node;
  }

  /// Its image; absent where none is written.
  public Node image() {
    return node.get("image");
  }

  /// The ports it declares.
  public List<ContainerPort> ports() {
    return node.get("ports").items().stream().map(ContainerPort::new).toList();
  }

  /// Whether it runs as long as its pod does.
  public boolean isLongRunning() {
    return role == Role.MAIN || role == Role.SIDECAR;
  }
}
