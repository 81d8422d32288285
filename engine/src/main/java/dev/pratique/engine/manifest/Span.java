package dev.pratique.engine.manifest;

/// A stretch of text. Lines and columns count from 1; a column counts code points; the end is
/// exclusive.
public record Span(int line, int column, int endLine, int endColumn) {
  /// The first character of a text.
  public static final Span START = new Span(1, 1, 1, 1);

  /// A stretch of one line that is `length` code points long.
  public static Span onLine(int line, int column, int length) {
    return new Span(line, column, line, column + length);
  }
}
