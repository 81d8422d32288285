package dev.pratique.cli;

import java.io.PrintStream;

/// Tells about a mistake of ours, with what we need to mend it.
final class DefectNote {
  private DefectNote() {}

  /// @param what the part that failed, and on what
  static void write(PrintStream err, String what, Throwable cause) {
    err.println("pratique: " + what);
    err.println("  this is a defect of Pratique, please report it: " + cause);
    for (StackTraceElement element : cause.getStackTrace()) {
      if (element.getClassName().startsWith("dev.pratique")) {
        err.println("    at " + element);
      }
    }
  }
}
