package dev.pratique.engine.manifest;

/// Text of another language inside a scalar: finds the place in the file for an offset in the text.
///
/// Exact for literal blocks, for quoted and plain scalars on one line; for the others the scalar
/// itself is the answer.
public final class EmbeddedText {
  private final SourceText source;
  private final ScalarNode scalar;

  /// The text of a scalar that was read from `source`.
  public EmbeddedText(SourceText source, ScalarNode scalar) {
    this.source = source;
    this.scalar = scalar;
  }

  /// The text, as the other language sees it.
  public String text() {
    return scalar.value();
  }

  /// Where the characters from `from` up to `to`, offsets in [#text], are written; a stretch over
  /// several lines is cut to its first.
  public Span span(int from, int to) {
    int lineEnd = text().indexOf('\n', from);
    int end = lineEnd < 0 ? to : Math.min(to, lineEnd);
    int length =
        Math.max(1, text().codePointCount(Math.min(from, text().length()), Math.max(from, end)));
    return switch (scalar.style()) {
      case LITERAL -> inLiteral(from, length);
      case DOUBLE_QUOTED -> inDoubleQuoted(from, length);
      case PLAIN -> inLine(from, length, 0);
      case SINGLE_QUOTED ->
          scalar.value().indexOf('\'') >= 0 ? scalar.span() : inLine(from, length, 1);
      case FOLDED -> scalar.span();
    };
  }

  private Span inLine(int from, int length, int quote) {
    Span span = scalar.span();
    return span.line() != span.endLine()
        ? span
        : Span.onLine(span.line(), span.column() + quote + text().codePointCount(0, from), length);
  }

  /// The lines of a literal block are the lines of its text, each behind the same indentation.
  private Span inLiteral(int from, int length) {
    String before = text().substring(0, from);
    int row = (int) before.chars().filter(c -> c == '\n').count();
    int lineStart = before.lastIndexOf('\n') + 1;
    int line = scalar.line() + 1 + row;
    int column = indentation() + 1 + before.codePointCount(lineStart, from);
    return Span.onLine(line, column, length);
  }

  private int indentation() {
    int line = scalar.line();
    for (String row : text().split("\n", -1)) {
      line++;
      if (!row.isBlank()) {
        return Math.max(0, source.line(line).length() - row.length());
      }
    }
    return 0;
  }

  /// Walks the escapes, since each is one character of the text but several of the file.
  private Span inDoubleQuoted(int from, int length) {
    Span span = scalar.span();
    if (span.line() != span.endLine()) {
      return span;
    }
    String line = source.line(span.line());
    int at =
        line.offsetByCodePoints(0, Math.min(span.column(), line.codePointCount(0, line.length())));
    for (int seen = 0; seen < from && at < line.length(); seen++) {
      at += escapeLength(line, at);
    }
    return Span.onLine(
        span.line(), line.codePointCount(0, Math.min(at, line.length())) + 1, length);
  }

  private static int escapeLength(String line, int at) {
    if (line.charAt(at) != '\\' || at + 1 == line.length()) {
      return 1;
    }
    return switch (line.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }
}
