package dev.pratique.cli;

import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.rules.BuiltinRules;
import java.util.Comparator;
import java.util.List;

/// `pratique rules`: a table of all rules.
final class RulesCommand {
  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  ExitCode run() {
    List<RuleDescriptor> rules =
        BuiltinRules.all().stream()
            .sorted(
                Comparator.comparing(RuleDescriptor::category).thenComparing(RuleDescriptor::id))
            .toList();
    int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    String category = "";
    for (RuleDescriptor rule : rules) {
      if (!rule.category().equals(category)) {
        console.out().println((category.isEmpty() ? "" : "\n") + rule.category());
        category = rule.category();
      }
      String padding = " ".repeat(widest - rule.id().length());
      String severity = String.format("%-7s", rule.severity().text());
      console.out().println("  " + rule.id() + padding + "  " + severity + "  " + rule.summary());
    }
    console
        .out()
        .println("\n" + rules.size() + " rules; pratique explain RULE tells why and what to do");
    return ExitCode.CLEAN;
  }
}
