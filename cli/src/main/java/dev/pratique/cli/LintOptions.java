package dev.pratique.cli;

import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.source.InputFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `pratique lint` was asked to do.
///
/// @param output where the report goes in place of the standard output
record LintOptions(
    List<String> paths,
    Format format,
    Selection selection,
    Levels levels,
    Optional<Path> config,
    Optional<Path> output,
    Display display) {
  /// The formats of reports.
  enum Format {
    TEXT,
    JSON
  }

  /// Which rules are wanted; an empty list restricts nothing.
  record Selection(List<String> rules, List<String> categories) {}

  /// What is shown, and what fails.
  record Levels(Severity shown, FailOn failOn) {}

  /// From which severity on findings make the command fail.
  enum FailOn {
    ERROR,
    WARNING,
    INFO,
    NEVER
  }

  /// How text is shown.
  record Display(Colour colour, Unknowns unknowns) {}

  /// Whether colour is allowed.
  enum Colour {
    ALLOWED,
    NEVER
  }

  /// Whether questions without an answer are listed.
  enum Unknowns {
    COUNTED,
    LISTED
  }

  static Arguments arguments() {
    return new Arguments(
            "lint [OPTION...] [PATH...]",
            "Checks manifests: files, folders, globs; - is standard input. The current folder by default.")
        .value("format", "FORMAT", "text or json; text by default")
        .value("rule", "ID", "run only this rule; may be given several times")
        .value(
            "category", "NAME", "run only the rules of this category; may be given several times")
        .value(
            "min-severity",
            "LEVEL",
            "show findings from error, warning or info on; info by default")
        .value(
            "fail-on",
            "LEVEL",
            "fail on findings from error, warning or info on, or never; error by default")
        .value(
            "config",
            "FILE",
            "the configuration, in place of the pratique.yaml in or above the first path")
        .value("o", "output", "FILE", "write the report to a file")
        .flag("show-unknown", "list the questions that the files cannot answer")
        .flag("no-color", "no colour, whatever the terminal; the variable NO_COLOR does the same");
  }

  static LintOptions of(Arguments.Parsed parsed) throws InputFailure {
    List<String> paths = parsed.operands();
    return new LintOptions(
        paths.isEmpty() ? List.of(".") : List.copyOf(paths),
        parsed.choice("format", Format.class, Format.TEXT),
        new Selection(parsed.values("rule"), parsed.values("category")),
        new Levels(
            parsed.choice("min-severity", Severity.class, Severity.INFO),
            parsed.choice("fail-on", FailOn.class, FailOn.ERROR)),
        parsed.value("config").map(Path::of),
        parsed.value("output").map(Path::of),
        new Display(
            parsed.has("no-color") ? Colour.NEVER : Colour.ALLOWED,
            parsed.has("show-unknown") ? Unknowns.LISTED : Unknowns.COUNTED));
  }
}
