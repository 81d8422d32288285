package dev.pratique.engine.manifest;

import java.util.List;

/// A list of values.
public final class SequenceNode extends Node {
  private final List<Node> items;
  private final long size;
  private final int height;

  /// A list that was written at `span`.
  public SequenceNode(List<Node> items, Span span) {
    super(span);
    this.items = List.copyOf(items);
    this.size = 1 + this.items.stream().mapToLong(Node::size).sum();
    this.height = 1 + this.items.stream().mapToInt(Node::height).max().orElse(0);
  }

  @Override
  public List<Node> items() {
    return items;
  }

  @Override
  long size() {
    return size;
  }

  @Override
  int height() {
    return height;
  }
}
