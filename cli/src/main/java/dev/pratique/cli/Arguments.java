package dev.pratique.cli;

import dev.pratique.engine.rule.Spelling;
import dev.pratique.engine.source.InputFailure;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/// The arguments of one command, and what they may be.
final class Arguments {
  private static final int COLUMN = 26;

  private final String usage;
  private final String description;
  private final Options options = new Options();

  /// @param usage what follows `pratique`, such as `lint [OPTION...] [PATH...]`
  Arguments(String usage, String description) {
    this.usage = usage;
    this.description = description;
    options.addOption(Option.builder("h").longOpt("help").desc("show this help").get());
  }

  /// An option that is there or not.
  Arguments flag(String name, String text) {
    options.addOption(Option.builder().longOpt(name).desc(text).get());
    return this;
  }

  /// An option with a value.
  Arguments value(String name, String label, String text) {
    options.addOption(Option.builder().longOpt(name).hasArg().argName(label).desc(text).get());
    return this;
  }

  /// An option with a value and a letter.
  Arguments value(String letter, String name, String label, String text) {
    options.addOption(
        Option.builder(letter).longOpt(name).hasArg().argName(label).desc(text).get());
    return this;
  }

  /// What was given, checked against what may be.
  record Parsed(CommandLine line) {
    boolean has(String name) {
      return line.hasOption(name);
    }

    Optional<String> value(String name) {
      return Optional.ofNullable(line.getOptionValue(name));
    }

    /// The values of an option that may be given several times, or once with commas.
    List<String> values(String name) {
      List<String> values = new ArrayList<>();
      String[] given = line.getOptionValues(name);
      for (String one : given == null ? new String[0] : given) {
        values.addAll(List.of(one.split(",")));
      }
      return values;
    }

    /// The value of an option as one of some words.
    <E extends Enum<E>> E choice(String name, Class<E> type, E byDefault) throws InputFailure {
      Optional<String> value = value(name);
      if (value.isEmpty()) {
        return byDefault;
      }
      List<String> words = new ArrayList<>();
      for (E constant : type.getEnumConstants()) {
        String word = constant.name().toLowerCase(Locale.ROOT);
        words.add(word);
        if (word.equals(value.get())) {
          return constant;
        }
      }
      throw new InputFailure(
          "--" + name + " must be one of " + String.join(", ", words) + ", not " + value.get());
    }

    List<String> operands() {
      return line.getArgList();
    }
  }

  /// Reads arguments; options may stand before, between and after the others, up to a `--`.
  Parsed parse(List<String> arguments) throws InputFailure {
    try {
      DefaultParser parser = DefaultParser.builder().setAllowPartialMatching(false).get();
      return new Parsed(parser.parse(options, arguments.toArray(String[]::new)));
    } catch (UnrecognizedOptionException e) {
      throw new InputFailure("unknown option " + e.getOption() + hint(e.getOption()));
    } catch (MissingArgumentException e) {
      Option option = e.getOption();
      throw new InputFailure("--" + option.getLongOpt() + " needs a " + option.getArgName());
    } catch (ParseException e) {
      throw new InputFailure(String.valueOf(e.getMessage()));
    }
  }

  private String hint(String given) {
    List<String> names =
        options.getOptions().stream().map(option -> "--" + option.getLongOpt()).toList();
    String name = given.replaceFirst("=.*", "");
    return Spelling.nearest(name, names).map(near -> "; did you mean " + near + "?").orElse("");
  }

  void help(PrintStream out) {
    out.println("Usage: pratique " + usage + "\n\n" + description + "\n\nOptions:");
    for (Option option : options.getOptions()) {
      String letter = option.getOpt() == null ? "    " : "-" + option.getOpt() + ", ";
      String label = option.hasArg() ? " " + option.getArgName() : "";
      String head = "  " + letter + "--" + option.getLongOpt() + label;
      String gap = " ".repeat(Math.max(2, COLUMN + 2 - head.length()));
      out.println(head + gap + option.getDescription());
    }
  }
}
