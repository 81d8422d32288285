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
    int start = Math.min(Math.max(0, from), text().stripTrailing().length());
    int lineEnd = text().indexOf('\n', start);
    int end = Math.max(start, Math.min(lineEnd < 0 ? text().length() : lineEnd, to));
    return switch (scalar.style()) {
      case LITERAL -> inLiteral(start, Math.max(1, text().codePointCount(start, end)));
      case DOUBLE_QUOTED, SINGLE_QUOTED, PLAIN -> inLine(start, end);
      case FOLDED -> scalar.span();
    };
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
  private Span inLine(int from, int to) {
    Span span = scalar.span();
    if (span.line() != span.endLine()) {
      return span;
    }
    String line = source.line(span.line());
    int columns = line.codePointCount(0, line.length());
    int at = line.offsetByCodePoints(0, Math.min(span.column() - 1, columns));
    int start = walk(line, afterProperties(line, at), from);
    int end = walk(line, start, to - from);
    int column = line.codePointCount(0, start) + 1;
    return Span.onLine(span.line(), column, Math.max(1, line.codePointCount(start, end)));
  }

  /// Skips an anchor and a tag, with which a scalar's span begins, and the opening quote.
  private int afterProperties(String line, int from) {
    int at = from;
    while (at < line.length() && "&! ".indexOf(line.charAt(at)) >= 0) {
      int space = line.indexOf(' ', at);
      at = space < 0 ? line.length() : space + 1;
    }
    return scalar.style() == ScalarNode.Style.PLAIN ? at : Math.min(at + 1, line.length());
  }

  private int walk(String line, int from, int characters) {
    int at = from;
    int seen = 0;
    while (seen < characters && at < line.length()) {
      boolean longEscape = line.startsWith("\\U", at) && !line.startsWith("\\U0000", at);
      boolean two = longEscape && scalar.style() == ScalarNode.Style.DOUBLE_QUOTED;
      at = Math.min(line.length(), at + writtenLength(line, at));
      seen += two ? 2 : 1;
    }
    return at;
  }

  private int writtenLength(String line, int at) {
    return switch (scalar.style()) {
      case DOUBLE_QUOTED -> escapeLength(line, at);
      case SINGLE_QUOTED -> line.startsWith("''", at) ? 2 : 1;
      case PLAIN, LITERAL, FOLDED -> 1;
    };
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
