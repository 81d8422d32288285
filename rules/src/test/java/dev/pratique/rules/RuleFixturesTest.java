package dev.pratique.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.rule.RuleDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleFixturesTest {
  private static final Path ROOT = Path.of("src/test/fixtures");

  @TestFactory
  Stream<DynamicTest> saysWhatItsFixturesExpect() throws IOException {
    return fixtures().stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> check(fixture)));
  }

  private static void check(Fixture fixture) throws Exception {
    Path folder = Files.createTempDirectory("fixture");
    try {
      assertThat(fixture.actual(folder)).isEqualTo(fixture.expected());
      assertThat(fixture.expected().stream().anyMatch(line -> line.matches("\\S+ finding\\b.*")))
          .isEqualTo(fixture.isFlagged());
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  @Test
  void everyRuleHasFlaggedAndCleanFixtures() throws IOException {
    List<Fixture> fixtures = fixtures();
    assertThat(fixtures).hasSizeGreaterThan(2 * BuiltinRules.all().size());
    for (RuleDescriptor rule : BuiltinRules.all()) {
      List<Fixture> own = fixtures.stream().filter(fixture -> fixture.rule().equals(rule)).toList();
      assertThat(own)
          .as(rule.id())
          .anyMatch(Fixture::isFlagged)
          .anyMatch(fixture -> !fixture.isFlagged());
    }
  }

  @Test
  void everyFileBelongsToARule() throws IOException {
    List<String> ids = BuiltinRules.all().stream().map(RuleDescriptor::id).toList();
    for (Path folder : list(ROOT)) {
      assertThat(ids).contains(folder.getFileName().toString());
      for (Path file : list(folder)) {
        assertThat(file.getFileName().toString())
            .matches("(flagged|clean)(-[a-z0-9-]+)?(\\.pratique)?\\.yaml");
      }
    }
  }

  private static List<Fixture> fixtures() throws IOException {
    List<Fixture> fixtures = new ArrayList<>();
    for (RuleDescriptor rule : BuiltinRules.all()) {
      Path folder = ROOT.resolve(rule.id());
      for (Path file : Files.isDirectory(folder) ? list(folder) : List.<Path>of()) {
        if (!file.toString().endsWith(".pratique.yaml")) {
          fixtures.add(new Fixture(rule, file));
        }
      }
    }
    return fixtures;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
