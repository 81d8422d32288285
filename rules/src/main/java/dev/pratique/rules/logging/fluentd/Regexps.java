package dev.pratique.rules.logging.fluentd;

import java.util.Optional;

/// Finds the mistakes that make Ruby refuse a regular expression.
///
/// Only what is wrong in any dialect is reported: brackets and groups that do not pair, a
/// repetition of nothing, an escape at the end. Java's own parser is no judge, Ruby knows more.
final class Regexps {
  private final String pattern;
  private int at;
  private int groups;

  private Regexps(String pattern) {
    this.pattern = pattern;
  }

  /// Whether fluentd reads this parameter as a regular expression.
  static boolean isRegexp(Parameter parameter) {
    return parameter
        .name()
        .matches("expression|pattern|format_firstline|(format|regexp|exclude)\\d+");
  }

  /// What is wrong with a value as fluentd reads it: `/.../flags`, or a bare expression.
  static Optional<String> fault(String value) {
    if (!value.startsWith("/")) {
      return new Regexps(value).scan();
    }
    int close = value.lastIndexOf('/');
    if (close == 0) {
      return Optional.of("missing right slash");
    }
    boolean extended = value.indexOf('x', close) >= 0;
    return extended ? Optional.empty() : new Regexps(value.substring(1, close)).scan();
  }

  private Optional<String> scan() {
    boolean repeatable = false;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '\\') {
        if (at + 1 == pattern.length()) {
          return Optional.of("too short escape sequence");
        }
        at += 2;
        repeatable = true;
        continue;
      }
      if (c == '[' && !skipClass()) {
        return Optional.of("premature end of char-class");
      }
      if (c == '(') {
        openGroup();
      } else if (c == ')' && --groups < 0) {
        return Optional.of("unmatched close parenthesis");
      } else if ((c == '*' || c == '+' || c == '?') && !repeatable) {
        return Optional.of("target of repeat operator is not specified");
      }
      repeatable = c != '(' && c != '|';
      at++;
    }
    return groups > 0 ? Optional.of("end pattern with unmatched parenthesis") : Optional.empty();
  }

  /// Moves to the last character of the opening: `(`, or the `?` of `(?`, or over a comment group.
  private void openGroup() {
    if (pattern.startsWith("(?#", at)) {
      int close = pattern.indexOf(')', at);
      at = close < 0 ? pattern.length() : close;
      return;
    }
    groups++;
    if (pattern.startsWith("(?", at)) {
      at++;
    }
  }

  /// Moves to the `]` that closes the class which starts here; false where there is none.
  private boolean skipClass() {
    int depth = 0;
    for (int i = at; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        depth++;
        i += pattern.startsWith("[^]", i) ? 2 : pattern.startsWith("[]", i) ? 1 : 0;
      } else if (c == ']' && --depth == 0) {
        at = i;
        return true;
      }
    }
    return false;
  }
}
