package dev.pratique.engine.processor;

import dev.pratique.engine.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Writes the page of a rule: what its comment says, its options, and the fixtures it is tested
/// with.
final class PageWriter {
  private PageWriter() {}

  static String write(RuleModel rule, Path fixtures) throws IOException {
    Severity severity = rule.info().severity();
    StringBuilder page = new StringBuilder();
    page.append("# ").append(rule.id()).append("\n\n");
    page.append(severity.name().toLowerCase(Locale.ROOT)).append(" · ").append(rule.category());
    page.append(" · since ").append(rule.info().since()).append("\n\n");
    page.append(rule.comment().strip()).append('\n');
    options(rule, page);
    examples("Flagged", fixtures, "flagged", page);
    examples("Clean", fixtures, "clean", page);
    return page.toString();
  }

  private static void options(RuleModel rule, StringBuilder page) {
    if (rule.options().isEmpty()) {
      return;
    }
    page.append("\n## Options\n\n| option | default | meaning |\n|---|---|---|\n");
    for (RuleModel.OptionModel option : rule.options()) {
      page.append(
          "| `%s` | `%s` | %s |%n"
              .formatted(option.name(), option.option().value(), option.option().doc()));
    }
  }

  private static void examples(String title, Path fixtures, String prefix, StringBuilder page)
      throws IOException {
    if (!Files.isDirectory(fixtures)) {
      return;
    }
    try (Stream<Path> files = Files.list(fixtures)) {
      List<Path> wanted =
          files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
      for (Path file : wanted) {
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        String topic = name.substring(prefix.length()).replace('-', ' ').strip();
        page.append("\n## ")
            .append(title)
            .append(topic.isEmpty() ? "" : ": " + topic)
            .append("\n\n");
        page.append("```yaml\n").append(Files.readString(file).strip()).append("\n```\n");
      }
    }
  }
}
