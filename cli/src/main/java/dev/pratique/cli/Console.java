package dev.pratique.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Set;

/// Where input comes from and output goes to.
record Console(InputStream in, PrintStream out, PrintStream err, Surroundings surroundings) {
  /// What is known about who reads the output.
  ///
  /// @param terminals which of `out` and `err` a person is looking at
  /// @param environment the environment variables
  record Surroundings(Set<String> terminals, Map<String, String> environment) {
    Surroundings {
      terminals = Set.copyOf(terminals);
      environment = Map.copyOf(environment);
    }
  }

  /// Whether a person is looking at the standard output.
  boolean isOutTerminal() {
    return surroundings.terminals().contains("out");
  }

  /// Whether a person is looking at the standard error.
  boolean isErrTerminal() {
    return surroundings.terminals().contains("err");
  }

  /// Whether this person wants no colours anywhere (no-color.org: set, and not empty).
  boolean isColourUnwanted() {
    return !surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
  }
}
