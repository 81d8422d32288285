package dev.pratique.cli;

import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.source.InputFailure;
import dev.pratique.rules.BuiltinRules;

/// `pratique explain RULE`: the rule's page, with the examples it is tested by.
final class ExplainCommand {
  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  ExitCode run(String id) throws InputFailure {
    RuleDescriptor rule = RuleChoice.byId(id, BuiltinRules.all());
    console.out().print(BuiltinRules.page(rule));
    return ExitCode.CLEAN;
  }
}
