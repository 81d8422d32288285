package dev.pratique.cli.report;

import dev.pratique.engine.rule.Severity;

/// Colours, or none.
public enum Ink {
  PLAIN,
  COLOURED;

  private static final String RESET = "\u001b[0m";

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("1;31", text);
      case WARNING -> paint("1;33", text);
      case INFO -> paint("1;36", text);
    };
  }

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("34", text);
  }

  String help(String text) {
    return paint("32", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + RESET;
  }
}
