package dev.pratique.rules.logging;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.LabelSelector;
import dev.pratique.engine.resource.PodTemplate;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Workload;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.rule.Spelling;
import dev.pratique.rules.logging.fluentd.Answer;
import dev.pratique.rules.logging.fluentd.Directive;
import dev.pratique.rules.logging.fluentd.LabelsMacro;
import dev.pratique.rules.logging.fluentd.LoggedPod;
import dev.pratique.rules.logging.fluentd.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Match that selects no container of any workload in its namespace, so it routes nothing.
///
/// ## Why
///
/// A match that is left behind by a renamed release, or was written with another label value than
/// the pods carry, looks like a working route. The logs that it was meant for go to another match,
/// or nowhere.
///
/// ## Remedy
///
/// Correct the label values, or remove the match. `$labels` looks at the labels of *pods*, and
/// compares whole values.
///
/// ## Exceptions
///
/// A namespace of which the files hold no workload is not known; see `closedWorld`. Matches that
/// depend on a template, on retagging or on another namespace's share are not judged. `.`, `-` and
/// `_` are the same in a value, as they are for the operator.
///
/// ## References
///
/// - kube-fluentd-operator, `config-reloader/processors/labels.go`
@RuleInfo(severity = Severity.WARNING, since = "0.1")
public final class DanglingLogRoute implements InventoryRule {
  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (LogConfig.of(subject).isEmpty()) {
      return;
    }
    NamespaceLogs logs = inventory.view(NamespaceLogs.VIEW, subject.namespace());
    Optional<LogConfig> config = logs.configOf(subject);
    if (config.isEmpty() || logs.isBroken() || logs.config().isAdmin()) {
      return;
    }
    Namespaces own = Namespaces.of(subject.namespace());
    List<Workload> workloads = inventory.workloads(own, LabelSelector.EVERYTHING);
    List<LoggedPod> pods = workloads.stream().flatMap(w -> PodLogs.of(w).stream()).toList();
    boolean operated = workloads.stream().anyMatch(w -> w.lifetime() == Workload.Lifetime.OPERATED);
    for (Place place : logs.config().places()) {
      Directive match = place.directive();
      boolean wanted = match.is("match") && logs.isIn(place.fragment(), subject);
      if (!wanted || pods.stream().anyMatch(pod -> mayTake(logs, place, pod))) {
        continue;
      }
      String message =
          match.written() + " selects no container of namespace " + subject.namespace();
      if (operated) {
        findings.unknown(
            config.get().scalar(), message + ", unless of pods that an operator makes");
      } else {
        Draft draft =
            findings.reportMissing(
                inventory.knowledge(Kinds.POD, own),
                config.get().span(match.head().tagSpan()),
                message);
        suggest(draft, logs, place, workloads);
      }
    }
  }

  private static boolean mayTake(NamespaceLogs logs, Place place, LoggedPod pod) {
    return logs.router().selects(place, pod) != Answer.NO;
  }

  /// The value that pods have for a label whose value here none has.
  private static void suggest(
      Draft draft, NamespaceLogs logs, Place place, List<Workload> workloads) {
    Map<String, String> wanted =
        logs.router().labels(place).map(LabelsMacro::labels).orElse(Map.of());
    wanted.forEach((key, value) -> {
      TreeSet<String> values = new TreeSet<>();
      for (Workload workload : workloads) {
        for (PodTemplate template : workload.templates()) {
          values.add(template.labels().getOrDefault(key, ""));
        }
      }
      if (!values.contains(value)) {
        Spelling.nearestOrPrefix(value, values)
            .ifPresent(near -> draft.suggest("did you mean " + key + "=" + near + "?"));
      }
    });
  }
}
