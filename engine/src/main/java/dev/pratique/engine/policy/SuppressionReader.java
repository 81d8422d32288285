package dev.pratique.engine.policy;

import dev.pratique.engine.manifest.EmbeddedText;
import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.manifest.MappingNode;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.ScalarNode;
import dev.pratique.engine.manifest.SourceText;
import dev.pratique.engine.manifest.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the suppressions of an object: the annotation `pratique.dev/allow: "rule-id: reason"`, one
/// a line, and comments `# pratique: allow rule-id -- reason` on the line of a finding or right
/// above it.
public final class SuppressionReader {
  /// The annotation's key.
  public static final String ANNOTATION = "pratique.dev/allow";

  private static final Pattern COMMENT = Pattern.compile("# pratique:\\s*(.*)");
  private static final Pattern ALLOW = Pattern.compile("allow\\s+([a-z0-9-]+)\\s*(?:--\\s*(.*))?");
  private static final Pattern ALLOWED = Pattern.compile("([a-z0-9-]+)\\s*(?::\\s*(.*))?");

  private SuppressionReader() {}

  /// The suppressions of an object, in the file's order.
  public static List<Suppression> read(Manifest manifest) {
    if (!manifest.source().mentionsPratique()) {
      return List.of();
    }
    Node annotation = manifest.root().at("metadata", "annotations").get(ANNOTATION);
    List<Suppression> found = new ArrayList<>();
    comments(manifest, found);
    if (annotation instanceof ScalarNode scalar) {
      annotated(manifest, scalar, found);
    }
    return List.copyOf(found);
  }

  private static void annotated(Manifest manifest, ScalarNode scalar, List<Suppression> found) {
    EmbeddedText text = new EmbeddedText(manifest.source(), scalar);
    int offset = 0;
    for (String line : scalar.value().split("\n", -1)) {
      if (!line.isBlank()) {
        Span span = text.span(offset, offset + line.length());
        found.add(
            parse(
                ALLOWED.matcher(line.strip()),
                new Suppression.Reach.WholeObject(),
                manifest,
                span));
      }
      offset += line.length() + 1;
    }
  }

  private static void comments(Manifest manifest, List<Suppression> found) {
    SourceText source = manifest.source();
    MappingNode root = manifest.root();
    int last = Math.min(lastLine(root.span()), source.lineCount());
    for (int number = firstLine(source, root.line()); number <= last; number++) {
      String line = source.line(number);
      Matcher comment = COMMENT.matcher(line);
      if (comment.find()) {
        int column = line.codePointCount(0, comment.start()) + 1;
        Span span =
            Span.onLine(number, column, line.codePointCount(comment.start(), line.length()));
        boolean alone = line.substring(0, comment.start()).isBlank();
        int target = alone ? nextContent(source, number) : number;
        if (!isOfNext(source, root.span(), target)) {
          Suppression.Reach reach = new Suppression.Reach.Line(target);
          found.add(parse(ALLOW.matcher(comment.group(1).strip()), reach, manifest, span));
        }
      }
    }
  }

  /// A block ends where the next thing begins, which may be on the line after it.
  private static int lastLine(Span span) {
    return span.endColumn() <= span.column() ? span.endLine() - 1 : span.endLine();
  }

  /// A comment between two items of a list belongs to the second, which begins where the first
  /// ends.
  private static boolean isOfNext(SourceText source, Span span, int target) {
    return target > lastLine(span) && source.line(target).strip().startsWith("- ");
  }

  /// Comments right above an object belong to it.
  private static int firstLine(SourceText source, int rootLine) {
    int line = rootLine;
    while (line > 1 && source.line(line - 1).strip().startsWith("#")) {
      line--;
    }
    return line;
  }

  private static int nextContent(SourceText source, int number) {
    int line = number + 1;
    while (line <= source.lineCount() && source.line(line).strip().startsWith("#")) {
      line++;
    }
    return line;
  }

  private static Suppression parse(
      Matcher matcher, Suppression.Reach reach, Manifest manifest, Span span) {
    boolean matches = matcher.matches();
    String reason = matches ? matcher.group(2) : null;
    Optional<String> problem =
        !matches
            ? Optional.of("it names no rule: write the rule's id and a reason")
            : reason == null || reason.isBlank()
                ? Optional.of("it gives no reason")
                : Optional.empty();
    return new Suppression(matches ? matcher.group(1) : "", reach, manifest, span, problem);
  }
}
