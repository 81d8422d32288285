package dev.pratique.rules.logging;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import dev.pratique.rules.logging.fluentd.Directive;
import dev.pratique.rules.logging.fluentd.Place;
import dev.pratique.rules.logging.fluentd.Reachability;

/// Match or filter that stands after a match which takes all its events, so it never acts.
///
/// ## Why
///
/// Events walk through the configuration from top to bottom, and the first match that fits takes
/// them: the output that was meant for them gets nothing. A filter works only on events that no
/// match before it has taken. The objects of a namespace are joined in the order of their names, so
/// this happens across objects too.
///
/// ## Remedy
///
/// Put the narrower match, or the filter, before the wider one. To deliver twice, use one match of
/// `@type copy` with several stores.
///
/// ## Exceptions
///
/// Only what one earlier match covers alone is found, not what several cover together. Across
/// objects it is a warning.
///
/// ## References
///
/// - fluentd, `lib/fluent/event_router.rb`: `find`; kube-fluentd-operator,
///   `config-reloader/datasource/kubedatasource/fluentdconfig.go`
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class UnreachableLogRoute implements InventoryRule {
  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (LogConfig.of(subject).isEmpty()) {
      return;
    }
    NamespaceLogs logs = inventory.view(NamespaceLogs.VIEW, subject.namespace());
    for (Reachability.Shadowed shadowed : logs.shadowed()) {
      if (logs.isIn(shadowed.place().fragment(), subject)) {
        logs.configOf(subject).ifPresent(config -> report(config, shadowed, logs, findings));
      }
    }
  }

  private static void report(
      LogConfig config, Reachability.Shadowed shadowed, NamespaceLogs logs, Findings findings) {
    Directive late = shadowed.place().directive();
    Place by = shadowed.by();
    boolean sameObject = by.fragment() == shadowed.place().fragment();
    String fate = late.is("filter") ? " filters nothing: " : " receives nothing: ";
    Draft draft =
        findings.report(
            config.span(late.head().span()),
            late.written() + fate + by.directive().written() + " before it takes every event");
    logs.configAt(by.fragment())
        .ifPresent(other ->
            draft.related(
                new dev.pratique.engine.manifest.Place(
                    other.resource().manifest().source(), other.span(by.directive().head().span())),
                "this takes them first"));
    if (!sameObject) {
      draft.severity(Severity.WARNING);
    }
  }
}
