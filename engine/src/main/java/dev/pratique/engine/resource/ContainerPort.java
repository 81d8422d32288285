package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Node;

/// A port that a container declares.
public record ContainerPort(Node node) {
  /// Its name, `""` without one.
  public String name() {
    return node.get("name").text();
  }

  /// Its number, 0 where none is written.
  public int number() {
    return node.get("containerPort").integer().orElse(0);
  }

  /// Whether a reference by name or by number means this port.
  public boolean answersTo(Node port) {
    return port.integer().isPresent()
        ? port.integer().getAsInt() == number()
        : port.isPresent() && port.text().equals(name());
  }

  /// Name and number as a person would say them: `http (8080)`.
  @Override
  public String toString() {
    return name().isEmpty() ? String.valueOf(number()) : name() + " (" + number() + ")";
  }
}
