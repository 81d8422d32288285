package dev.pratique.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The configured values of a rule's options, checked for their types when they were read.
public record OptionValues(Map<String, Object> values) {
  /// No value is configured.
  public static final OptionValues NONE = new OptionValues(Map.of());

  /// The value of an option, or its default.
  public String string(String name, String byDefault) {
    return values.get(name) instanceof String text ? text : byDefault;
  }

  /// The value of an option, or its default.
  public int integer(String name, String byDefault) {
    return values.get(name) instanceof Integer number ? number : Integer.parseInt(byDefault);
  }

  /// The value of an option, or its default.
  public boolean bool(String name, String byDefault) {
    return values.get(name) instanceof Boolean flag ? flag : Boolean.parseBoolean(byDefault);
  }

  /// The value of an option, or its default.
  public List<String> strings(String name, String byDefault) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : Stream.of(byDefault.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
