package dev.pratique.engine.processor;

import dev.pratique.engine.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

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
    example("Flagged", fixtures, "flagged", page);
    example("Clean", fixtures, "clean", page);
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

  /// The first fixture of a kind, which is the simplest, with the policy that belongs to it.
  private static void example(String title, Path fixtures, String name, StringBuilder page)
      throws IOException {
    Path fixture = fixtures.resolve(name + ".yaml");
    Path policy = fixtures.resolve(name + ".pratique.yaml");
    if (Files.exists(fixture)) {
      page.append("\n## ").append(title).append("\n\n");
      block(fixture, page);
    }
    if (Files.exists(policy)) {
      page.append("\nwith this `pratique.yaml`:\n\n");
      block(policy, page);
    }
  }

  private static void block(Path file, StringBuilder page) throws IOException {
    page.append("```yaml\n").append(Files.readString(file).strip()).append("\n```\n");
  }
}
