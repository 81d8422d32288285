package dev.pratique.engine.manifest;

import java.util.ArrayList;
import java.util.List;

/// A part of a file between two `---` or `...` lines, which can be read on its own: so one broken
/// document does not hide its neighbours.
///
/// A line that begins with one of these ends a document wherever it stands in a stream (YAML 1.2,
/// 9.1.2), block scalars included.
///
/// @param firstLine the line of the file that the text begins on, from 1
record Chunk(String text, int firstLine) {
  static List<Chunk> split(String text) {
    List<Chunk> chunks = new ArrayList<>();
    int start = 0;
    int startLine = 1;
    int line = 1;
    boolean content = false;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      if (isMarker(text, at, "...")) {
        if (content) {
          chunks.add(new Chunk(text.substring(start, next), startLine));
        }
        start = next;
        startLine = line + 1;
        content = false;
      } else if (isMarker(text, at, "---")) {
        if (content) {
          chunks.add(new Chunk(text.substring(start, at), startLine));
          start = at;
          startLine = line;
        }
        content = isContent(text, at + 3, next);
      } else {
        content = content || isContent(text, at, next);
      }
      at = next;
      line++;
    }
    if (content) {
      chunks.add(new Chunk(text.substring(start), startLine));
    }
    return chunks;
  }

  /// The same text, with no tabs where it is JSON: that may be indented with tabs, YAML not. A JSON
  /// string holds none, so no value changes and no column.
  Chunk withoutTabsOfJson() {
    int first = isMarker(text, 0, "---") ? 3 : 0;
    while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    boolean json =
        first < text.length() && (text.charAt(first) == '{' || text.charAt(first) == '[');
    boolean template = text.startsWith("{{", first);
    return json && !template && text.indexOf('\t') >= 0
        ? new Chunk(text.replace('\t', ' '), firstLine)
        : this;
  }

  private static boolean isMarker(String text, int at, String marker) {
    if (!text.startsWith(marker, at)) {
      return false;
    }
    return at + 3 == text.length() || Character.isWhitespace(text.charAt(at + 3));
  }

  /// Directives and comments belong to what follows them.
  private static boolean isContent(String text, int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < to && text.charAt(i) != '#' && !(text.charAt(i) == '%' && i == from);
  }
}
