package dev.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs command lines on small repositories. A scenario is a folder with `command` (one argument a
/// line), `input` (its repository, which paths begin with), perhaps `stdin`, and what is expected:
/// `expected-exit`, `expected-output` and `expected-error`, which is missing where nothing is
/// written there. `-Dpratique.update=true` writes what is expected.
final class ScenariosTest {
  private static final Path ROOT = Path.of("src", "test", "scenarios");
  private static final int LEAST = 45;
  private static final Set<String> NEEDED = Set.of("command", "expected-output", "expected-exit");
  private static final Set<String> ALLOWED = Set.of("input", "stdin", "expected-error");

  @TestFactory
  Stream<DynamicTest> doesWhatIsExpected() throws IOException {
    return list(ROOT).stream()
        .map(folder ->
            DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  @Test
  void thereAreScenariosAndNothingElse() throws IOException {
    List<Path> folders = list(ROOT);
    assertThat(folders).hasSizeGreaterThanOrEqualTo(LEAST);
    for (Path folder : folders) {
      List<String> parts = list(folder).stream().map(p -> p.getFileName().toString()).toList();
      assertThat(parts).as(folder.toString()).containsAll(NEEDED);
      assertThat(parts)
          .as(folder.toString())
          .allMatch(part -> NEEDED.contains(part) || ALLOWED.contains(part));
    }
  }

  private static void check(Path folder) throws IOException {
    Path input = folder.resolve("input");
    List<String> arguments = new ArrayList<>();
    for (String argument : Files.readAllLines(folder.resolve("command"))) {
      boolean inside = argument.equals("input") || argument.startsWith("input/");
      arguments.add(inside ? input + argument.substring("input".length()) : argument);
    }
    Path stdin = folder.resolve("stdin");
    Output output = new Output(Files.exists(stdin) ? Files.readString(stdin) : "");
    ExitCode code = output.run(arguments.toArray(String[]::new));
    compare(folder.resolve("expected-exit"), code.number() + "\n");
    compare(folder.resolve("expected-output"), shown(output.out(), input));
    compareIfAny(folder.resolve("expected-error"), shown(output.err(), input));
  }

  private static String shown(String text, Path input) {
    return text.replace(input.toString().replace('\\', '/'), "input")
        .replace(Version.text(), "VERSION");
  }

  private static void compare(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("pratique.update")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
  }

  private static void compareIfAny(Path file, String actual) throws IOException {
    if (!actual.isEmpty()) {
      compare(file, actual);
      return;
    }
    if (Boolean.getBoolean("pratique.update")) {
      Files.deleteIfExists(file);
    }
    assertThat(file).doesNotExist();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
