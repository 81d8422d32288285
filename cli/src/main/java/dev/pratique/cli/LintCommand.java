package dev.pratique.cli;

import dev.pratique.cli.report.Ink;
import dev.pratique.cli.report.JsonReport;
import dev.pratique.cli.report.TextReport;
import dev.pratique.engine.policy.PolicyProblem;
import dev.pratique.engine.policy.PolicyReader;
import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.run.Defect;
import dev.pratique.engine.run.Linter;
import dev.pratique.engine.run.Outcome;
import dev.pratique.engine.run.PolicyLocator;
import dev.pratique.engine.source.InputFailure;
import dev.pratique.engine.source.IoReason;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// `pratique lint`.
final class LintCommand {
  private static final double NANOS = 1e9;

  private final Console console;
  private final List<RuleDescriptor> rules;
  private final long start = System.nanoTime();

  LintCommand(Console console, List<RuleDescriptor> rules) {
    this.console = console;
    this.rules = rules;
  }

  ExitCode run(LintOptions options) throws InputFailure {
    Predicate<RuleDescriptor> wanted = RuleChoice.matching(options.selection(), rules);
    PolicyReader.Result result = PolicyLocator.locate(options.config(), options.paths(), rules);
    if (result instanceof PolicyReader.Result.Read read) {
      return lint(new Linter(rules, wanted, read.policy(), LocalDate.now(ZoneOffset.UTC)), options);
    }
    return refuse(((PolicyReader.Result.Failed) result).problems(), options);
  }

  private ExitCode refuse(List<PolicyProblem> problems, LintOptions options) {
    TextReport report = new TextReport(console.err(), ink(options, console.isErrTerminal()));
    problems.forEach(problem -> report.problem(problem.place(), problem.message()));
    return ExitCode.INPUT;
  }

  private ExitCode lint(Linter linter, LintOptions options) throws InputFailure {
    Outcome outcome;
    try (Progress progress = Progress.on(console)) {
      outcome = linter.lint(options.paths(), console.in());
      progress.finish();
    }
    report(outcome, options);
    outcome.defects().forEach(this::explain);
    if (options.format() == LintOptions.Format.TEXT) {
      double seconds = (System.nanoTime() - start) / NANOS;
      console.err().println(String.format(Locale.ROOT, "checked in %.2f s", seconds));
    }
    return code(outcome, options.levels().failOn());
  }

  private void report(Outcome outcome, LintOptions options) throws InputFailure {
    Optional<Path> file = options.output();
    if (file.isEmpty()) {
      write(outcome, options, console.out(), ink(options, console.isOutTerminal()));
      return;
    }
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file.get()), false, StandardCharsets.UTF_8)) {
      write(outcome, options, out, Ink.PLAIN);
      if (out.checkError()) {
        throw new IOException("not everything was written");
      }
    } catch (IOException e) {
      throw new InputFailure(
          file.get() + ": the report cannot be written (" + IoReason.of(e) + ")");
    }
  }

  private static void write(Outcome outcome, LintOptions options, PrintStream out, Ink ink) {
    Severity shown = options.levels().shown();
    switch (options.format()) {
      case TEXT -> {
        TextReport report = new TextReport(out, ink);
        report.write(outcome, shown);
        if (options.display().unknowns() == LintOptions.Unknowns.LISTED) {
          report.unknown(outcome);
          report.summary(outcome, shown, "listed above");
        } else {
          report.summary(outcome, shown, "--show-unknown lists them");
        }
      }
      case JSON -> new JsonReport(out, Version.text()).write(outcome, shown);
    }
    out.flush();
  }

  private Ink ink(LintOptions options, boolean terminal) {
    boolean allowed =
        options.display().colour() == LintOptions.Colour.ALLOWED && !console.isColourUnwanted();
    return allowed && terminal ? Ink.COLOURED : Ink.PLAIN;
  }

  private void explain(Defect defect) {
    String what =
        "rule " + defect.rule() + " failed on " + defect.subject() + " at " + defect.place();
    DefectNote.write(console.err(), what, defect.cause());
  }

  static ExitCode code(Outcome outcome, LintOptions.FailOn failOn) {
    if (!outcome.defects().isEmpty()) {
      return ExitCode.DEFECT;
    }
    if (!outcome.unreadable().isEmpty()) {
      return ExitCode.INPUT;
    }
    boolean failed =
        switch (failOn) {
          case ERROR -> outcome.hasAtLeast(Severity.ERROR);
          case WARNING -> outcome.hasAtLeast(Severity.WARNING);
          case INFO -> outcome.hasAtLeast(Severity.INFO);
          case NEVER -> false;
        };
    return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
