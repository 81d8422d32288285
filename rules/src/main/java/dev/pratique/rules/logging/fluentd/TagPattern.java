package dev.pratique.rules.logging.fluentd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// One fluentd tag pattern without braces: `*` is within one dot-separated part, `**` any number of
/// parts (`a.**` also matches `a`), `/regex/` a regular expression.
///
/// It also stands for sets of tags: a pod whose name is generated has the tag `kube.ns.web-*.app`.
/// `a**b` is read as `a*.**.*b`. Source: fluentd `lib/fluent/match.rb`.
record TagPattern(String text, List<String> parts) {
  static final String ANY_PARTS = "**";
  private static final int MAX_EXPANSIONS = 256;

  TagPattern {
    parts = List.copyOf(parts);
  }

  static TagPattern of(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      if (part.contains(ANY_PARTS) && !part.equals(ANY_PARTS)) {
        addMixed(part, parts);
      } else if (!isRepeated(part, parts)) {
        parts.add(part);
      }
    }
    return new TagPattern(text, parts);
  }

  private static boolean isRepeated(String part, List<String> parts) {
    return part.equals(ANY_PARTS) && !parts.isEmpty() && parts.getLast().equals(ANY_PARTS);
  }

  private static void addMixed(String part, List<String> parts) {
    String before = part.substring(0, part.indexOf(ANY_PARTS));
    String after = part.substring(part.lastIndexOf(ANY_PARTS) + 2);
    if (!before.isEmpty()) {
      parts.add(before + "*");
    }
    parts.add(ANY_PARTS);
    if (!after.isEmpty()) {
      parts.add("*" + after);
    }
  }

  /// The patterns of a whole tag: blank-separated, braces expanded.
  static List<TagPattern> parse(String tag) {
    List<TagPattern> patterns = new ArrayList<>();
    for (String text : tag.strip().split("\\s+", 0)) {
      List<String> expanded = text.startsWith("/") ? List.of(text) : expandBraces(text);
      expanded.forEach(e -> patterns.add(of(e)));
    }
    return patterns;
  }

  /// `a{b,c}d` as `abd`, `acd`; a text without a pair of braces as itself.
  static List<String> expandBraces(String text) {
    List<String> done = new ArrayList<>();
    List<String> todo = new ArrayList<>(List.of(text));
    while (!todo.isEmpty() && done.size() + todo.size() < MAX_EXPANSIONS) {
      String next = todo.removeFirst();
      int close = next.indexOf('}');
      int open = close < 0 ? -1 : next.lastIndexOf('{', close);
      if (open < 0) {
        done.add(next);
      } else {
        String before = next.substring(0, open);
        String after = next.substring(close + 1);
        Arrays.stream(next.substring(open + 1, close).split(",", -1))
            .map(choice -> before + choice.strip() + after)
            .forEach(todo::add);
      }
    }
    done.addAll(todo);
    return done;
  }

  /// Whether every tag that `tags` stands for matches this pattern.
  boolean covers(TagPattern tags) {
    if (isRegex()) {
      return text.equals(tags.text) || (tags.isExact() && finds(tags.text));
    }
    return !tags.isRegex() && Globs.covers(parts, tags.parts, ANY_PARTS, Globs::covers);
  }

  /// Whether some tag that `tags` stands for may match this pattern.
  boolean overlaps(TagPattern tags) {
    if (isRegex() || tags.isRegex()) {
      TagPattern other = isRegex() ? tags : this;
      TagPattern regex = isRegex() ? this : tags;
      return !other.isExact() || regex.finds(other.text);
    }
    return Globs.overlaps(parts, tags.parts, ANY_PARTS, Globs::overlaps);
  }

  boolean isRegex() {
    return text.length() > 1 && text.startsWith("/") && text.endsWith("/");
  }

  /// The same pattern narrowed to tags of the given shape (no `**` in it): one pattern for each way
  /// in which its `**` can be stretched to the shape's length. Where there are too many ways it is
  /// itself, not narrowed.
  List<TagPattern> within(TagPattern shape) {
    if (isRegex()) {
      return List.of();
    }
    List<List<String>> stretched = new ArrayList<>();
    stretch(0, List.of(), shape.parts.size(), stretched);
    if (stretched.size() >= MAX_EXPANSIONS) {
      return List.of(this);
    }
    return stretched.stream()
        .map(s -> intersect(s, shape.parts))
        .flatMap(Optional::stream)
        .toList();
  }

  private void stretch(int at, List<String> soFar, int length, List<List<String>> into) {
    long fixed = parts.stream().skip(at).filter(p -> !p.equals(ANY_PARTS)).count();
    if (soFar.size() + fixed > length || into.size() >= MAX_EXPANSIONS) {
      return;
    }
    if (at == parts.size()) {
      if (soFar.size() == length) {
        into.add(soFar);
      }
      return;
    }
    boolean any = parts.get(at).equals(ANY_PARTS);
    List<String> longer = new ArrayList<>(soFar);
    longer.add(any ? "*" : parts.get(at));
    if (any) {
      stretch(at + 1, soFar, length, into);
      stretch(at, longer, length, into);
    } else {
      stretch(at + 1, longer, length, into);
    }
  }

  private static Optional<TagPattern> intersect(List<String> pattern, List<String> shape) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      if (!Globs.overlaps(pattern.get(i), shape.get(i))) {
        return Optional.empty();
      }
      result.add(shape.get(i).equals("*") ? pattern.get(i) : shape.get(i));
    }
    return Optional.of(new TagPattern(String.join(".", result), result));
  }

  private boolean isExact() {
    return text.indexOf('*') < 0;
  }

  private boolean finds(String tag) {
    try {
      return Pattern.compile(text.substring(1, text.length() - 1)).matcher(tag).find();
    } catch (PatternSyntaxException _) {
      return false;
    }
  }
}
