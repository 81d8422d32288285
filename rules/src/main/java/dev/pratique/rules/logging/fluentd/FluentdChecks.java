package dev.pratique.rules.logging.fluentd;

import java.util.ArrayList;
import java.util.List;

/// Everything that makes a namespace's configuration wrong in itself, whatever pods there are.
///
/// What the admin namespace may do and others may not is not asked of it. Where a template may add
/// sections, nothing is reported as absent.
public final class FluentdChecks {
  private FluentdChecks() {}

  /// All problems, by object, then by position. [Problem.Condition#FILTER_AFTER_MATCH] is among
  /// them, the shadowed matches of [Reachability] and the outputs of [SumologicOutput] are not.
  public static List<Problem> check(NamespaceConfig config) {
    List<Problem> problems = new ArrayList<>(TextChecks.check(config));
    problems.addAll(TypeChecks.check(config));
    if (!config.isAdmin()) {
      problems.addAll(TagChecks.check(config));
      problems.addAll(LabelChecks.check(config));
    }
    for (Reachability.Shadowed shadowed : Reachability.shadowed(config)) {
      if (shadowed.place().directive().is("filter")) {
        problems.add(late(config, shadowed));
      }
    }
    return sorted(problems);
  }

  /// In order, each once.
  static List<Problem> sorted(List<Problem> problems) {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(FluentdChecks::compare);
    for (int i = sorted.size() - 1; i > 0; i--) {
      if (compare(sorted.get(i), sorted.get(i - 1)) == 0) {
        sorted.remove(i);
      }
    }
    return List.copyOf(sorted);
  }

  private static int compare(Problem a, Problem b) {
    int order = Integer.compare(a.where().fragment(), b.where().fragment());
    order = order != 0 ? order : Integer.compare(start(a), start(b));
    order = order != 0 ? order : a.condition().compareTo(b.condition());
    return order != 0 ? order : a.message().compareTo(b.message());
  }

  private static int start(Problem problem) {
    return problem.where().span().start();
  }

  private static Problem late(NamespaceConfig config, Reachability.Shadowed shadowed) {
    Place filter = shadowed.place();
    Place match = shadowed.by();
    String other =
        match.fragment() == filter.fragment()
            ? ""
            : " in " + config.fragments().get(match.fragment()).name();
    String message =
        filter.directive().written()
            + " filters nothing: "
            + match.directive().written()
            + other
            + " stands before it and takes its events";
    return Problem.error(
        Problem.Condition.FILTER_AFTER_MATCH, message, filter, filter.directive().head().span());
  }
}
