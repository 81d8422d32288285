package dev.pratique.rules.logging.fluentd;

/// A range of characters in one configuration text; `end` is exclusive.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + ".." + end);
    }
  }

  /// The characters that this range covers in `text`.
  public String in(String text) {
    return text.substring(start, end);
  }

  /// The part of this range between two offsets that count from its own start.
  Span part(Span within) {
    return part(within.start(), within.end());
  }

  Span part(int from, int to) {
    return new Span(start + from, start + to);
  }
}
