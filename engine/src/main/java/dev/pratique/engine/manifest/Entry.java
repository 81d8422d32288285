package dev.pratique.engine.manifest;

/// One key of a mapping with its value.
public record Entry(ScalarNode key, Node value) {
  /// The key's text.
  public String name() {
    return key.value();
  }
}
