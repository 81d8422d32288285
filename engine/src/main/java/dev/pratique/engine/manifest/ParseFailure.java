package dev.pratique.engine.manifest;

/// Carries the first error of a document out of the recursion that met it.
final class ParseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span span;
  private final int contextLine;

  /// @param contextLine the line of the construct that the parser was in, which may be an earlier
  ///   one
  ParseFailure(String message, Span span, int contextLine) {
    super(message, null, false, false);
    this.span = span;
    this.contextLine = contextLine;
  }

  ParseFailure(String message, Span span) {
    this(message, span, span.line());
  }

  Span span() {
    return span;
  }

  int contextLine() {
    return contextLine;
  }

  /// What is wrong, for the author of the text.
  String describe(SourceText source) {
    String line = source.line(span.line());
    String indentation = line.substring(0, line.length() - line.stripLeading().length());
    return indentation.indexOf('\t') >= 0
        ? "not valid YAML: a tab where only spaces may indent"
        : "not valid YAML: " + getMessage();
  }
}
