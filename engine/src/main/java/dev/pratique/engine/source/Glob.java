package dev.pratique.engine.source;

import java.util.regex.Pattern;

/// A pattern with `*`, `?` and `{a,b}`, as Argo CD and most configuration files know it.
public final class Glob {
  private final String text;
  private final Pattern pattern;

  private Glob(String text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /// A pattern for names: `*` stands for any text.
  public static Glob ofName(String text) {
    return new Glob(text, compile(text, ".*", "."));
  }

  /// A pattern for paths: `*` stays within a folder, `**` does not.
  public static Glob ofPath(String text) {
    return new Glob(text, compile(text, "[^/]*", "[^/]"));
  }

  private static Pattern compile(String glob, String star, String any) {
    StringBuilder out = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i += Character.charCount(glob.codePointAt(i))) {
      int c = glob.codePointAt(i);
      switch (c) {
        case '*' -> {
          boolean twice = glob.startsWith("**", i);
          boolean folders = twice && glob.startsWith("**/", i);
          out.append(folders ? "(?:.*/)?" : twice ? ".*" : star);
          i += folders ? 2 : twice ? 1 : 0;
        }
        case '?' -> out.append(any);
        case '{' -> {
          braces++;
          out.append("(?:");
        }
        case '}' -> {
          out.append(braces > 0 ? ")" : "\\}");
          braces = Math.max(0, braces - 1);
        }
        case ',' -> out.append(braces > 0 ? "|" : ",");
        default -> out.append(Pattern.quote(Character.toString(c)));
      }
    }
    return Pattern.compile(out + ")".repeat(braces), Pattern.DOTALL);
  }

  /// Whether the whole text matches.
  public boolean matches(String candidate) {
    return pattern.matcher(candidate).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
