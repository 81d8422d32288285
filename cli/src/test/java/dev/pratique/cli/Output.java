package dev.pratique.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/// A console that keeps what is written to it.
final class Output {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;

  Output(InputStream input, Console.Surroundings surroundings) {
    this.console =
        new Console(
            input,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            surroundings);
  }

  Output(String input, Set<String> terminals) {
    this(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new Console.Surroundings(terminals, Map.of()));
  }

  Output(String input) {
    this(input, Set.of());
  }

  Output() {
    this("");
  }

  Console console() {
    return console;
  }

  ExitCode run(String... arguments) {
    return new Commands(console).run(arguments);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /// What went to the standard error, without the time taken, which differs each time.
  String err() {
    return err.toString(StandardCharsets.UTF_8).replaceAll("checked in [0-9.]+ s\\R", "");
  }
}
