package dev.pratique.rules.logging.fluentd;

import org.jspecify.annotations.Nullable;

/// A range of characters in one configuration text; `end` is exclusive.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + ".." + end);
    }
  }

  // Equality is written out, since that of a record is generated at start-up, which a small run
  // would feel.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span that && start == that.start && end == that.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
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
