package dev.pratique.rules.logging.fluentd;

/// One `name value` line of a directive, as the operator's line parser sees it.
///
/// `value` is the rest of the line, quotes and trailing comment included; only `@type` loses its
/// comment there. What fluentd reads out of it is [#text()].
public record Parameter(String name, String value, Span nameSpan, Span valueSpan) {

  /// The value that fluentd reads: without quotes, and without a comment that follows a blank.
  public String text() {
    return value.substring(textStart(), textEnd());
  }

  /// Where [#text()] stands.
  public Span textSpan() {
    return valueSpan.part(textStart(), textEnd());
  }

  boolean isDoubleQuoted() {
    return value.startsWith("\"");
  }

  boolean isTemplated() {
    return value.contains("{{") || name.contains("{{");
  }

  private boolean isQuoted() {
    return isDoubleQuoted() || value.startsWith("'");
  }

  private int textStart() {
    return isQuoted() ? 1 : 0;
  }

  private int textEnd() {
    if (isQuoted()) {
      int close = closingQuote();
      return close < 0 ? value.length() : close;
    }
    for (int i = 0; i < value.length(); i++) {
      boolean afterBlank = i == 0 || Character.isWhitespace(value.charAt(i - 1));
      if (value.charAt(i) == '#' && afterBlank && !value.startsWith("#{", i)) {
        return value.substring(0, i).stripTrailing().length();
      }
    }
    return value.length();
  }

  /// Offset of the quote that closes a quoted value, or -1 where the line does not close it.
  int closingQuote() {
    char quote = value.charAt(0);
    for (int i = 1; i < value.length(); i++) {
      if (value.charAt(i) == '\\') {
        i++;
      } else if (value.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }
}
