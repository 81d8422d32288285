package dev.pratique.rules.logging;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import dev.pratique.rules.logging.fluentd.Directive;
import dev.pratique.rules.logging.fluentd.Place;
import dev.pratique.rules.logging.fluentd.Reachability;
import java.util.Optional;
import java.util.Set;

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
/// objects it is a warning, and so is a match of `kube-system` that takes the events of all
/// namespaces.
///
/// ## References
///
/// - fluentd, `lib/fluent/event_router.rb`: `find`; kube-fluentd-operator,
///   `config-reloader/datasource/kubedatasource/fluentdconfig.go`
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class UnreachableLogRoute implements InventoryRule {
  /// Types that may send what they take through the configuration once more.
  private static final Set<String> EMITS_AGAIN =
      Set.of("copy", "relabel", "retag", "rewrite_tag_filter", "roundrobin");

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (LogConfig.of(subject).isEmpty()) {
      return;
    }
    NamespaceLogs logs = inventory.view(NamespaceLogs.VIEW, subject.namespace());
    if (logs.config().isAdmin()) {
      takesEverything(subject, logs, inventory, findings);
    }
    for (Reachability.Shadowed shadowed : logs.shadowed()) {
      if (logs.isIn(shadowed.place().fragment(), subject)) {
        logs.configOf(subject).ifPresent(config -> report(config, shadowed, logs, findings));
      }
    }
  }

  /// The operator puts its own namespace's configuration before that of all others
  /// (`config-reloader/generator/generator.go`).
  private static void takesEverything(
      Resource subject, NamespaceLogs logs, Inventory inventory, Findings findings) {
    Optional<Resource> other =
        inventory.list(LogConfig.FLUENTD_CONFIG, Namespaces.all()).stream()
            .filter(resource -> !resource.namespace().equals(subject.namespace()))
            .findFirst();
    if (other.isEmpty()) {
      return;
    }
    for (Place place : logs.config().roots()) {
      Directive match = place.directive();
      if (logs.isIn(place.fragment(), subject)
          && NamespaceLogs.takesEverything(match)
          && !EMITS_AGAIN.contains(match.type())) {
        logs.configOf(subject)
            .ifPresent(config ->
                findings
                    .report(
                        config.span(match.head().span()),
                        match.written()
                            + " takes the events of every namespace, so no FluentdConfig of"
                            + " another namespace receives any")
                    .related(other.get(), "this receives nothing")
                    .severity(Severity.WARNING));
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
