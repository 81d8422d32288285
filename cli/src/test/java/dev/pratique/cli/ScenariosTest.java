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
/// line, `input` being its repository), `input`, and what is expected: `expected-exit`,
/// `expected-output` and, where it matters, `expected-error`. `-Dpratique.update=true` writes the
/// latter.
final class ScenariosTest {
  private static final Path ROOT = Path.of("src", "test", "scenarios");
  private static final int LEAST = 15;
  private static final Set<String> PARTS =
      Set.of("command", "input", "stdin", "expected-output", "expected-error", "expected-exit");

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
      assertThat(list(folder)).allMatch(part -> PARTS.contains(part.getFileName().toString()));
    }
  }

  private static void check(Path folder) throws IOException {
    Path input = folder.resolve("input");
    List<String> arguments = new ArrayList<>();
    for (String argument : Files.readAllLines(folder.resolve("command"))) {
      arguments.add(argument.replace("input", input.toString()));
    }
    Path stdin = folder.resolve("stdin");
    Output output = new Output(Files.exists(stdin) ? Files.readString(stdin) : "", Set.of());
    ExitCode code = output.run(arguments.toArray(String[]::new));
    compare(folder.resolve("expected-exit"), code.number() + "\n");
    compare(folder.resolve("expected-output"), shown(output.out(), input));
    if (Files.exists(folder.resolve("expected-error"))) {
      compare(folder.resolve("expected-error"), shown(output.err(), input));
    }
  }

  private static String shown(String text, Path input) {
    return text.replace(input.toString().replace('\\', '/'), "input");
  }

  private static void compare(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("pratique.update")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
