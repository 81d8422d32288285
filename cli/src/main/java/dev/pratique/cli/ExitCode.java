package dev.pratique.cli;

/// What a process tells its caller.
enum ExitCode {
  CLEAN(0),
  /// There are findings at or above the threshold.
  FINDINGS(1),
  /// The command cannot be understood, or an input cannot be read.
  INPUT(2),
  /// Pratique itself failed.
  DEFECT(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
