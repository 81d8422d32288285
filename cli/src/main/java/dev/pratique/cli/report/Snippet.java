package dev.pratique.cli.report;

import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.manifest.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line of a place, and the marks under it. What is confidential is replaced by stars, as many
/// for each value, or left out.
record Snippet(String line, String marks) {
  private static final int WIDEST = 140;

  /// What may stand before a value without being a value itself.
  private static final Pattern KEY_ALONE =
      Pattern.compile("\\s*(- )*(\"?[\\w./-]*\"?:\\s*)?[\"']?");

  private static final Pattern PUNCTUATION = Pattern.compile("[:,\\]}\\s]*");

  /// Where logs are sent, with a token at the end; a finding may be about anything else on the
  /// line.
  private static final Pattern TOKEN = Pattern.compile("(receiver/v1/http/)[^\\s\"'\\\\]*");

  private static final String STARS = "********";

  /// How much of a line a report may show.
  enum Visibility {
    LINE,
    /// What is marked, since what stands beside it may be a credential.
    MARKED_ONLY,
    NOTHING
  }

  static Snippet of(Place place, Visibility visibility) {
    Span span = place.span();
    String line = place.source().line(span.line());
    int[] points = line.codePoints().toArray();
    int from = Math.min(span.column() - 1, points.length);
    int to =
        span.endLine() == span.line()
            ? Math.min(span.endColumn() - 1, points.length)
            : points.length;
    String before = new String(points, 0, from);
    String marked = withoutTrailingBlanks(new String(points, from, Math.max(0, to - from)));
    String after = new String(points, Math.max(from, to), points.length - Math.max(from, to));
    Matcher token = TOKEN.matcher(line);
    boolean holdsToken = token.find();
    if (visibility != Visibility.LINE || holdsToken) {
      before = KEY_ALONE.matcher(before).matches() ? before : " ".repeat(from);
      after = PUNCTUATION.matcher(after).matches() ? after : "";
    }
    boolean splitsToken = holdsToken && !TOKEN.matcher(marked).find() && from > token.start();
    if (visibility == Visibility.NOTHING || splitsToken) {
      marked = STARS;
    }
    return fit(before, TOKEN.matcher(marked).replaceAll("$1" + STARS), after);
  }

  /// A blank that is itself what is marked stays.
  private static String withoutTrailingBlanks(String text) {
    String stripped = text.stripTrailing();
    return stripped.isEmpty() ? text : stripped;
  }

  /// Tabs become blanks so that the marks stand where they belong; a long line is cut around the
  /// marks.
  private static Snippet fit(String before, String marked, String after) {
    String head = shown(before);
    String middle = shown(marked);
    String tail = shown(after);
    if (head.length() > WIDEST / 2) {
      head = "..." + head.substring(head.length() - WIDEST / 2);
    }
    if (middle.length() > WIDEST / 2) {
      middle = middle.substring(0, WIDEST / 2) + "...";
      tail = "";
    }
    int room = Math.max(0, WIDEST - head.length() - middle.length());
    if (tail.length() > room) {
      tail = tail.substring(0, room) + "...";
    }
    String marks = " ".repeat(head.length()) + "^".repeat(Math.max(1, middle.length()));
    return new Snippet(head + middle + tail, marks);
  }

  /// A terminal must not be told anything by what stands in a file.
  static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> out.appendCodePoint(c == '\t' ? ' ' : isControl(c) ? '\uFFFD' : c));
    return out.toString();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }
}
