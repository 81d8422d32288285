package dev.pratique.engine.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the expressions of a Helm template from those that rendered manifests may hold: of alerts,
/// of dashboards, of workflows.
final class TemplateText {
  private static final Pattern ACTION = Pattern.compile("\\{\\{(.*?)(?:\\}\\}|$)");

  /// Prometheus fills these in when an alert fires.
  private static final Pattern OF_ALERT = Pattern.compile("\\$(?:labels|value|externalLabels)\\b");

  private static final Pattern OF_HELM =
      Pattern.compile(
          "^-|^\\s*/\\*|\\.(?:Values|Release|Chart|Capabilities|Files|Template)\\b"
              + "|\\b(?:include|tpl|toYaml|define|template)\\b");

  private TemplateText() {}

  /// Whether a line that is no YAML may owe that to a template.
  static boolean isIn(String line) {
    Matcher action = ACTION.matcher(line);
    while (action.find()) {
      String inside = action.group(1);
      boolean helm =
          OF_HELM.matcher(inside).find() || !isInQuotes(line.substring(0, action.start()));
      if (helm && !OF_ALERT.matcher(inside).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInQuotes(String before) {
    return before.chars().filter(c -> c == '"').count() % 2 == 1
        || before.chars().filter(c -> c == '\'').count() % 2 == 1;
  }
}
