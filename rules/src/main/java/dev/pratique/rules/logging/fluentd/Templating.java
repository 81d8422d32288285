package dev.pratique.rules.logging.fluentd;

/// What the operator's Go template step (`{{ }}`, before the text is parsed) can change in a text.
public enum Templating {
  /// The text holds no action.
  NONE,
  /// Each action starts and ends within the value of one parameter.
  VALUES,
  /// An action can add, remove or tear sections.
  STRUCTURE;

  static Templating of(String text) {
    if (!text.contains("{{")) {
      return NONE;
    }
    return text.lines().anyMatch(Templating::isStructural) ? STRUCTURE : VALUES;
  }

  private static boolean isStructural(String line) {
    String trimmed = line.strip();
    boolean concerned = trimmed.contains("{{") || trimmed.contains("}}");
    boolean value = !trimmed.startsWith("<") && !trimmed.startsWith("{{");
    return concerned && !(value && closes(trimmed) && !branches(trimmed));
  }

  private static boolean closes(String line) {
    int open = line.lastIndexOf("{{");
    return open >= 0 && line.indexOf("}}", open) >= 0 && line.indexOf("}}") > line.indexOf("{{");
  }

  private static boolean branches(String line) {
    return line.matches(".*\\{\\{-?\\s*(if|range|with|define|block)\\b.*")
        && !line.matches(".*\\{\\{-?\\s*end\\s*-?}}.*");
  }
}
