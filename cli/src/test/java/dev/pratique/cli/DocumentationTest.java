package dev.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.rules.BuiltinRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds generated documents against what they are made from; with `-Dpratique.update=true` it
/// writes them.
final class DocumentationTest {
  private static final Path DOCS = Path.of("..", "docs");

  @Test
  void pagesOfRulesAreUpToDate() throws IOException {
    for (RuleDescriptor rule : BuiltinRules.all()) {
      check(DOCS.resolve("rules").resolve(rule.id() + ".md"), BuiltinRules.page(rule));
    }
    check(DOCS.resolve("rules").resolve("README.md"), index());
  }

  @Test
  void everyPageBelongsToARule() throws IOException {
    List<String> ids = BuiltinRules.all().stream().map(rule -> rule.id() + ".md").toList();
    try (Stream<Path> pages = Files.list(DOCS.resolve("rules"))) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .allMatch(name -> name.equals("README.md") || ids.contains(name));
    }
  }

  @Test
  void schemaOfTheConfigurationIsUpToDate() throws IOException {
    Output output = new Output();
    assertThat(output.run("schema")).isEqualTo(ExitCode.CLEAN);
    check(DOCS.resolve("pratique.schema.json"), output.out());
  }

  private static void check(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("pratique.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertThat(file).as("run mvn verify -Dpratique.update=true").exists();
    assertThat(Files.readString(file)).as(file.toString()).isEqualTo(expected);
  }

  private static String index() {
    StringBuilder text = new StringBuilder("# Rules\n");
    String category = "";
    List<RuleDescriptor> rules =
        BuiltinRules.all().stream()
            .sorted(
                Comparator.comparing(RuleDescriptor::category).thenComparing(RuleDescriptor::id))
            .toList();
    for (RuleDescriptor rule : rules) {
      if (!rule.category().equals(category)) {
        category = rule.category();
        text.append("\n## ").append(category);
        text.append("\n\n| rule | severity | what it flags |\n|---|---|---|\n");
      }
      text.append(
          "| [%s](%s.md) | %s | %s |\n"
              .formatted(rule.id(), rule.id(), rule.severity().text(), rule.summary()));
    }
    return text.toString();
  }
}
