package dev.pratique.engine.rule;

import java.util.List;
import java.util.function.Function;

/// A rule with all that is known about it without running it.
///
/// @param id its name in reports, configuration and suppressions
/// @param category what system it is about
/// @param severity its severity unless configured otherwise
/// @param since the version it came with
/// @param formerly ids that it had before
/// @param summary what it flags, as a noun phrase
/// @param options what can be configured about it
/// @param factory makes the rule from the values of its options
public record RuleDescriptor(
    String id,
    String category,
    Severity severity,
    String since,
    List<String> formerly,
    String summary,
    List<OptionInfo> options,
    Function<OptionValues, Rule> factory) {
  /// One option of a rule.
  ///
  /// @param defaultText the value without configuration, as [Option#value]
  public record OptionInfo(String name, OptionType type, String defaultText, String doc) {}

  /// What values an option takes.
  public enum OptionType {
    STRING,
    INTEGER,
    BOOLEAN,
    STRINGS
  }

  /// Whether an id means this rule.
  public boolean answersTo(String name) {
    return id.equals(name) || formerly.contains(name);
  }

  /// The name of the resource, on the class path, that holds the rule's page in Markdown.
  public String page() {
    return "META-INF/rules/" + id + ".md";
  }
}
