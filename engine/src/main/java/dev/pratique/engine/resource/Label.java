package dev.pratique.engine.resource;

/// One label: its key and its value.
public record Label(String key, String value) {
  @Override
  public String toString() {
    return key + "=" + value;
  }
}
