package dev.pratique.engine.manifest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The text of one file, with its lines.
public final class SourceText {
  private final String name;
  private final String path;
  private final String text;
  private volatile int @Nullable [] lineStarts;
  private volatile @Nullable Boolean mentionsPratique;

  /// @param name how the user named the file: what reports show
  /// @param path where it lies in the repository, with `/` between folders: what Argo CD and
  ///   exemptions compare
  public SourceText(String name, String path, String text) {
    this.name = name;
    this.path = path;
    this.text = text;
  }

  /// How the user named the file.
  public String name() {
    return name;
  }

  /// The path from the repository's root, with `/` between folders.
  public String path() {
    return path;
  }

  /// The whole text.
  public String text() {
    return text;
  }

  /// Whether the text speaks of Pratique, so that it may hold suppressions; found out once for all
  /// its documents.
  public boolean mentionsPratique() {
    Boolean known = mentionsPratique;
    if (known == null) {
      known = text.contains("pratique");
      mentionsPratique = known;
    }
    return known;
  }

  /// The number of lines; a final line break begins none.
  public int lineCount() {
    return starts().length;
  }

  /// A line without its break, from 1; `""` for a line that is not there.
  public String line(int number) {
    int[] starts = starts();
    if (number < 1 || number > starts.length) {
      return "";
    }
    int start = starts[number - 1];
    int end = number < starts.length ? starts[number] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /// The offset of a line's first character, from 0; the text's length for a line past its end.
  int offsetOfLine(int number) {
    int[] starts = starts();
    return number - 1 < starts.length ? starts[number - 1] : text.length();
  }

  private int[] starts() {
    int[] known = lineStarts;
    if (known == null) {
      known = findLines(text);
      lineStarts = known;
    }
    return known;
  }

  private static int[] findLines(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = text.indexOf('\n');
        i >= 0 && i + 1 < text.length();
        i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return name;
  }
}
