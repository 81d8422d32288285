package dev.pratique.rules.logging.fluentd;

import dev.pratique.rules.logging.fluentd.Problem.Condition;
import dev.pratique.rules.logging.fluentd.Problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Configurations for the tests, in namespace `demo`.
final class Configs {
  static final List<String> REAL = List.of("shop.conf", "retag.conf", "mounted.conf");

  private Configs() {}

  static NamespaceConfig demo(String text) {
    return NamespaceConfig.of("demo", Map.of("a", text), Operator.DEFAULT);
  }

  /// Objects named a, b, c ...
  static NamespaceConfig objects(String... texts) {
    Map<String, String> byName = new TreeMap<>();
    for (int i = 0; i < texts.length; i++) {
      byName.put(String.valueOf((char) ('a' + i)), texts[i]);
    }
    return NamespaceConfig.of("demo", byName, Operator.DEFAULT);
  }

  static NamespaceConfig allowing(Operator.Permission permission, String text) {
    var operator = new Operator("kube-system", Set.of(permission), List.of());
    return NamespaceConfig.of("demo", Map.of("a", text), operator);
  }

  static NamespaceConfig admin(String text) {
    return NamespaceConfig.of("kube-system", Map.of("a", text), Operator.DEFAULT);
  }

  /// A match of `@type null` for each tag.
  static String matches(String... tags) {
    var text = new StringBuilder();
    for (String tag : tags) {
      text.append("<match ").append(tag).append(">\n  @type null\n</match>\n");
    }
    return text.toString();
  }

  /// A match with one output.
  static String match(String tag, String type) {
    return "<match " + tag + ">\n  @type " + type + "\n</match>\n";
  }

  static String resource(String name) {
    try (InputStream in = Configs.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> messages(NamespaceConfig config, Condition condition) {
    return FluentdChecks.check(config).stream()
        .filter(p -> p.condition() == condition)
        .map(Problem::message)
        .toList();
  }

  /// Conditions of the problems that are more than information.
  static List<Condition> conditions(NamespaceConfig config) {
    return FluentdChecks.check(config).stream()
        .filter(p -> p.severity() != Severity.INFO)
        .map(Problem::condition)
        .toList();
  }

  /// The text that the problem points at.
  static String at(NamespaceConfig config, Problem problem) {
    String text = config.fragments().get(problem.where().fragment()).config().text();
    return problem.where().span().in(text);
  }
}
