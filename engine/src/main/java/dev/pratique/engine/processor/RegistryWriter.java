package dev.pratique.engine.processor;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/// Writes the source of the registry of rules.
final class RegistryWriter {
  private RegistryWriter() {}

  static String write(Collection<RuleModel> rules) {
    String entries = rules.stream().map(RegistryWriter::entry).collect(Collectors.joining(",\n"));
    return """
    package dev.pratique.rules;

    import dev.pratique.engine.rule.RuleDescriptor;
    import dev.pratique.engine.rule.RuleDescriptor.OptionInfo;
    import dev.pratique.engine.rule.RuleDescriptor.OptionType;
    import dev.pratique.engine.rule.Severity;
    import java.io.IOException;
    import java.io.InputStream;
    import java.io.UncheckedIOException;
    import java.nio.charset.StandardCharsets;
    import java.util.List;
    import java.util.Objects;

    /// Every built-in rule, in the order of their ids.
    public final class BuiltinRules {
      private static final List<RuleDescriptor> ALL = List.of(
    %s);

      private BuiltinRules() {}

      /// All of them.
      public static List<RuleDescriptor> all() {
        return ALL;
      }

      /// The page of a rule, in Markdown.
      public static String page(RuleDescriptor rule) {
        try (InputStream in = Objects.requireNonNull(BuiltinRules.class.getResourceAsStream("/" + rule.page()))) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    """
        .formatted(entries);
  }

  private static String entry(RuleModel rule) {
    String formerly =
        Arrays.stream(rule.info().formerly())
            .map(RegistryWriter::quoted)
            .collect(Collectors.joining(", "));
    String options =
        rule.options().stream().map(RegistryWriter::option).collect(Collectors.joining(", "));
    return "      new RuleDescriptor(%s, %s, Severity.%s, %s, List.of(%s), %s, List.of(%s), values -> %s)"
        .formatted(
            quoted(rule.id()),
            quoted(rule.category()),
            rule.info().severity(),
            quoted(rule.info().since()),
            formerly,
            quoted(rule.summary()),
            options,
            construction(rule));
  }

  private static String option(RuleModel.OptionModel option) {
    return "new OptionInfo(%s, OptionType.%s, %s, %s)"
        .formatted(
            quoted(option.name()),
            type(option),
            quoted(option.option().value()),
            quoted(option.option().doc()));
  }

  private static String type(RuleModel.OptionModel option) {
    return switch (option.type()) {
      case "java.lang.String" -> "STRING";
      case "int" -> "INTEGER";
      case "boolean" -> "BOOLEAN";
      default -> "STRINGS";
    };
  }

  private static String construction(RuleModel rule) {
    if (rule.options().isEmpty()) {
      return "new " + rule.className() + "()";
    }
    String values =
        rule.options().stream()
            .map(o ->
                "values.%s(%s, %s)"
                    .formatted(getter(o), quoted(o.name()), quoted(o.option().value())))
            .collect(Collectors.joining(", "));
    return "new %s(new %s.Options(%s))".formatted(rule.className(), rule.className(), values);
  }

  private static String getter(RuleModel.OptionModel option) {
    return switch (type(option)) {
      case "STRING" -> "string";
      case "INTEGER" -> "integer";
      case "BOOLEAN" -> "bool";
      default -> "strings";
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
