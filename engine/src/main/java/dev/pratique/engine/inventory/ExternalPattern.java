package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.ResourceKey;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names objects that exist although no file holds them: `Kind/namespace/name`, with `*` for any
/// text; `-` is the namespace of a cluster-scoped kind.
public final class ExternalPattern {
  private final String text;
  private final Pattern kind;
  private final Pattern namespace;
  private final Pattern name;

  private ExternalPattern(String text, String[] parts) {
    this.text = text;
    this.kind = glob(parts[0]);
    this.namespace = glob(parts[1].equals("-") ? "" : parts[1]);
    this.name = glob(parts[2]);
  }

  /// A pattern, or empty if the text does not have three parts.
  public static Optional<ExternalPattern> parse(String text) {
    String[] parts = text.split("/", -1);
    boolean valid =
        parts.length == 3 && !parts[0].isBlank() && !parts[1].isBlank() && !parts[2].isBlank();
    return valid ? Optional.of(new ExternalPattern(text, parts)) : Optional.empty();
  }

  private static Pattern glob(String glob) {
    return Pattern.compile("\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E");
  }

  boolean coversKind(String kindName) {
    return kind.matcher(kindName).matches();
  }

  boolean coversNamespace(String namespaceName) {
    return namespace.matcher(namespaceName).matches();
  }

  boolean covers(ResourceKey key) {
    return coversKind(key.kind().kind())
        && coversNamespace(key.namespace())
        && name.matcher(key.name()).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
