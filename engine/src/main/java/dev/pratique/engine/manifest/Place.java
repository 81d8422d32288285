package dev.pratique.engine.manifest;

/// A stretch of text in a file.
public record Place(SourceText source, Span span) {
  /// By file, line and column.
  public static int compare(Place a, Place b) {
    int order = a.source.name().compareTo(b.source.name());
    order = order != 0 ? order : Integer.compare(a.span.line(), b.span.line());
    return order != 0 ? order : Integer.compare(a.span.column(), b.span.column());
  }
}
