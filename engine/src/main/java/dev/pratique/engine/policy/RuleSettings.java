package dev.pratique.engine.policy;

import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.ScalarNode;
import dev.pratique.engine.rule.OptionValues;
import dev.pratique.engine.rule.Severity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the setting of a rule: a severity alone, or a mapping. Its shape has been checked.
final class RuleSettings {
  private RuleSettings() {}

  static RuleSetting of(Node node) {
    Node severity = node instanceof ScalarNode ? node : node.get("severity");
    // YAML 1.1 reads a bare `off` as false; its text is still there.
    boolean off = severity.text().equals("off");
    Map<String, Object> options = new HashMap<>();
    for (Entry entry : node.get("options").entries()) {
      options.put(entry.name(), value(entry.value()));
    }
    return new RuleSetting(
        off ? RuleSetting.Mode.OFF : RuleSetting.Mode.ON,
        off ? Optional.empty() : severity.string().map(RuleSettings::severity),
        new OptionValues(Map.copyOf(options)));
  }

  private static Severity severity(String text) {
    return Severity.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Object value(Node node) {
    if (node.integer().isPresent()) {
      return node.integer().getAsInt();
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.kind() == ScalarNode.Kind.BOOLEAN ? (Object) scalar.isTrue() : scalar.value();
    }
    return node.items().stream().map(Node::text).toList();
  }
}
