package dev.pratique.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Set;

/// Where input comes from and output goes to.
///
/// @param terminals which of `out` and `err` a person is looking at
record Console(InputStream in, PrintStream out, PrintStream err, Set<String> terminals) {
  /// Whether the standard output may be coloured.
  boolean isOutTerminal() {
    return terminals.contains("out");
  }

  /// Whether the standard error may show progress.
  boolean isErrTerminal() {
    return terminals.contains("err");
  }
}
