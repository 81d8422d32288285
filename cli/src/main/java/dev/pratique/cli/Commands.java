package dev.pratique.cli;

import dev.pratique.engine.rule.Spelling;
import dev.pratique.engine.source.InputFailure;
import dev.pratique.rules.BuiltinRules;
import java.util.List;

/// The commands, and which one is meant.
final class Commands {
  private static final String HELP =
      """
      Usage: pratique COMMAND

      Finds what a Kubernetes cluster accepts and what then works nowhere.

      Commands:
        lint [PATH...]   check manifests
        rules            list the rules
        explain RULE     tell why a rule is there and what to do about its findings
        schema           print the JSON Schema of pratique.yaml

        pratique COMMAND --help tells more about one of them

      Options:
        -h, --help       show this help
        -V, --version    print the version

      Exit codes: 0 clean, 1 findings, 2 usage or unreadable input, 3 a defect of Pratique.\
      """;
  private static final List<String> NAMES = List.of("lint", "rules", "explain", "schema");

  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  /// Runs a command line.
  ExitCode run(String... args) {
    try {
      return args.length == 0 ? usage() : run(args[0], List.of(args).subList(1, args.length));
    } catch (InputFailure e) {
      console.err().println("pratique: " + e.text());
      return ExitCode.INPUT;
    } catch (RuntimeException | Error e) {
      // The JVM would end with 1 here, which means findings.
      DefectNote.write(console.err(), args[0] + " failed", e);
      return ExitCode.DEFECT;
    }
  }

  private ExitCode usage() {
    console.err().println(HELP);
    return ExitCode.INPUT;
  }

  private ExitCode run(String command, List<String> rest) throws InputFailure {
    return switch (command) {
      case "lint" -> lint(rest);
      case "rules" ->
          simple("rules", "Lists the rules.", rest, () -> new RulesCommand(console).run());
      case "schema" ->
          simple(
              "schema",
              "Prints the JSON Schema of pratique.yaml, for editors.",
              rest,
              () -> new SchemaCommand(console).run());
      case "explain" -> explain(rest);
      case "-h", "--help", "help" -> {
        console.out().println(HELP);
        yield ExitCode.CLEAN;
      }
      case "-V", "--version" -> {
        console.out().println("pratique " + Version.text());
        yield ExitCode.CLEAN;
      }
      default -> throw new InputFailure(unknown(command));
    };
  }

  private static String unknown(String command) {
    String hint =
        Spelling.nearest(command, NAMES)
            .map(near -> "; did you mean " + near + "?")
            .orElse("; pratique --help lists them");
    return "no command is called " + command + hint;
  }

  private ExitCode lint(List<String> rest) throws InputFailure {
    Arguments arguments = LintOptions.arguments();
    Arguments.Parsed parsed = arguments.parse(rest);
    if (parsed.has("help")) {
      arguments.help(console.out());
      return ExitCode.CLEAN;
    }
    return new LintCommand(console, BuiltinRules.all()).run(LintOptions.of(parsed));
  }

  private ExitCode explain(List<String> rest) throws InputFailure {
    Arguments arguments =
        new Arguments(
            "explain RULE", "Tells why a rule is there and what to do about its findings.");
    Arguments.Parsed parsed = arguments.parse(rest);
    if (parsed.has("help")) {
      arguments.help(console.out());
      return ExitCode.CLEAN;
    }
    if (parsed.operands().size() != 1) {
      throw new InputFailure("explain needs the id of one rule; pratique rules lists them");
    }
    return new ExplainCommand(console).run(parsed.operands().getFirst());
  }

  /// A command without arguments.
  private interface Action {
    ExitCode run();
  }

  private ExitCode simple(String name, String text, List<String> rest, Action action)
      throws InputFailure {
    Arguments arguments = new Arguments(name, text);
    Arguments.Parsed parsed = arguments.parse(rest);
    if (parsed.has("help")) {
      arguments.help(console.out());
      return ExitCode.CLEAN;
    }
    if (!parsed.operands().isEmpty()) {
      throw new InputFailure(name + " takes no arguments");
    }
    return action.run();
  }
}
