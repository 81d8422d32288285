package dev.pratique.engine.manifest;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;

/// A single value: its text, and what Kubernetes takes it for.
public final class ScalarNode extends Node {
  /// What a scalar is once it is JSON.
  public enum Kind {
    STRING,
    BOOLEAN,
    INTEGER,
    FLOAT,
    NULL
  }

  /// How a scalar is written; it decides how a place in its text is found in the file.
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }

  private final String value;
  private final Kind kind;
  private final Style style;

  /// A scalar that was written at `span`.
  public ScalarNode(String value, Kind kind, Style style, Span span) {
    super(span);
    this.value = value;
    this.kind = kind;
    this.style = style;
  }

  /// A string made by us, not written in a file, that stands for what is at `span`.
  public static ScalarNode of(String value, Span span) {
    return new ScalarNode(value, Kind.STRING, Style.PLAIN, span);
  }

  /// The text, quotes and escapes resolved.
  public String value() {
    return value;
  }

  /// What Kubernetes takes it for.
  public Kind kind() {
    return kind;
  }

  /// How it is written.
  public Style style() {
    return style;
  }

  @Override
  public boolean isPresent() {
    return kind != Kind.NULL;
  }

  @Override
  public Optional<String> string() {
    return kind == Kind.NULL ? Optional.empty() : Optional.of(value);
  }

  @Override
  public OptionalInt integer() {
    if (kind != Kind.INTEGER) {
      return OptionalInt.empty();
    }
    BigInteger number = PlainScalar.integer(value);
    return number.bitLength() < 32 ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
  }

  @Override
  public boolean isTrue() {
    return kind == Kind.BOOLEAN && PlainScalar.isTrue(value);
  }

  @Override
  long size() {
    return 1;
  }
}
