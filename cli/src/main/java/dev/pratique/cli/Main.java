package dev.pratique.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// The program's entry: the only place that touches the process' own streams and its exit.
public final class Main {
  private static final int BUFFER = 1 << 16;

  private Main() {}

  /// Runs a command and ends the process with its exit code.
  ///
  /// @param args the command line
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
            false,
            StandardCharsets.UTF_8);
    // The launcher knows which streams are terminals; Java can tell only for both at once.
    String terminals = System.getProperty("pratique.terminals", "");
    Console.Surroundings surroundings =
        new Console.Surroundings(Set.of(terminals.split(",")), System.getenv());
    Console console = new Console(System.in, out, System.err, surroundings);
    ExitCode code = new Commands(console).run(args);
    out.flush();
    System.exit(out.checkError() ? ExitCode.INPUT.number() : code.number());
  }
}
