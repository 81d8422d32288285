package dev.pratique.engine.manifest;

/// One key of a mapping with its value.
public record Entry(ScalarNode key, Node value) {
  /// The key as the API server gets it, which is JSON: `yes` is `true` there, and `0x1F` is `31`.
  public String name() {
    return switch (key.kind()) {
      case STRING, FLOAT, NULL -> key.value();
      case BOOLEAN -> String.valueOf(key.isTrue());
      case INTEGER -> PlainScalar.integer(key.value()).toString();
    };
  }
}
