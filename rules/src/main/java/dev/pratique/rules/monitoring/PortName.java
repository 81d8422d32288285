package dev.pratique.rules.monitoring;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The name of a port as prometheus-operator compares it: an anchored regular expression
/// (prometheus-operator, `pkg/prometheus/promcfg.go`).
final class PortName {
  private PortName() {}

  /// A name that is no regular expression stands for itself.
  static Pattern pattern(String name) {
    try {
      return Pattern.compile(name);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(name));
    }
  }
}
