package dev.pratique.engine.manifest;

/// What stands where a manifest has nothing: it has the place of the nearest value around it.
public final class AbsentNode extends Node {
  AbsentNode(Span span) {
    super(span);
  }

  @Override
  public boolean isPresent() {
    return false;
  }

  @Override
  long size() {
    return 0;
  }
}
