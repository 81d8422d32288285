package dev.pratique.cli;

import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.rule.Spelling;
import dev.pratique.engine.source.InputFailure;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Finds rules by what a user calls them.
final class RuleChoice {
  private RuleChoice() {}

  /// The rule with an id.
  ///
  /// @throws InputFailure if there is none, with the nearest one
  static RuleDescriptor byId(String id, List<RuleDescriptor> rules) throws InputFailure {
    for (RuleDescriptor rule : rules) {
      if (rule.answersTo(id)) {
        return rule;
      }
    }
    throw new InputFailure(
        "no rule is called " + id + hint(id, rules.stream().map(RuleDescriptor::id).toList()));
  }

  /// Whether a rule is among those wanted.
  ///
  /// @throws InputFailure if a rule or a category does not exist
  static Predicate<RuleDescriptor> matching(
      LintOptions.Selection selection, List<RuleDescriptor> rules) throws InputFailure {
    TreeSet<String> ids = new TreeSet<>();
    for (String id : selection.rules()) {
      ids.add(byId(id, rules).id());
    }
    TreeSet<String> categories =
        new TreeSet<>(rules.stream().map(RuleDescriptor::category).toList());
    for (String category : selection.categories()) {
      if (!categories.contains(category)) {
        throw new InputFailure("no category is called " + category + hint(category, categories));
      }
    }
    return rule ->
        (ids.isEmpty() || ids.contains(rule.id()))
            && (selection.categories().isEmpty()
                || selection.categories().contains(rule.category()));
  }

  private static String hint(String word, Collection<String> candidates) {
    return Spelling.nearest(word, candidates)
        .map(near -> "; did you mean " + near + "?")
        .orElse("; pratique rules lists them");
  }
}
