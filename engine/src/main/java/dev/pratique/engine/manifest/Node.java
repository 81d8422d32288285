package dev.pratique.engine.manifest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A value in a manifest, with the stretch of text it was written in.
///
/// Reading never fails: what is not there is an [AbsentNode], so that a path can be followed
/// without a check at each step. An explicit `null` counts as absent, as it does for the API
/// server.
public abstract sealed class Node permits MappingNode, SequenceNode, ScalarNode, AbsentNode {
  private final int line;
  private final int column;
  private final int endLine;
  private final int endColumn;

  Node(Span span) {
    this.line = span.line();
    this.column = span.column();
    this.endLine = span.endLine();
    this.endColumn = span.endColumn();
  }

  /// Where this value is written.
  public final Span span() {
    return new Span(line, column, endLine, endColumn);
  }

  /// The line this value begins on, from 1.
  public final int line() {
    return line;
  }

  /// Whether there is a value, `null` being none.
  public boolean isPresent() {
    return true;
  }

  /// The value of a mapping's key; absent where this is no mapping or has no such key.
  public Node get(String key) {
    return new AbsentNode(span());
  }

  /// The value behind several keys, one after another.
  public final Node at(String... keys) {
    Node node = this;
    for (String key : keys) {
      node = node.get(key);
    }
    return node;
  }

  /// The items of a sequence; none where this is no sequence.
  public List<Node> items() {
    return List.of();
  }

  /// The entries of a mapping in the order written; none where this is no mapping.
  public List<Entry> entries() {
    return List.of();
  }

  /// The text of a scalar that is not null, whatever its type.
  public Optional<String> string() {
    return Optional.empty();
  }

  /// The text of a scalar, or `""`.
  public final String text() {
    return string().orElse("");
  }

  /// The value of an integer scalar that fits 32 bits.
  public OptionalInt integer() {
    return OptionalInt.empty();
  }

  /// Whether this is the boolean `true`.
  public boolean isTrue() {
    return false;
  }

  /// How many nodes this is made of, aliases counted each time they are used.
  abstract long size();

  /// How many levels of nesting this has, aliases followed; 1 for a single value.
  int height() {
    return 1;
  }
}
