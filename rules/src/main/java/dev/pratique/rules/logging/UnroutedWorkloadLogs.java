package dev.pratique.rules.logging;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.inventory.Knowledge;
import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.resource.Container;
import dev.pratique.engine.resource.PodTemplate;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Workload;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.Option;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.source.Glob;
import dev.pratique.rules.logging.fluentd.Directive;
import dev.pratique.rules.logging.fluentd.LogRoute;
import java.util.List;
import java.util.Map;

/// Container whose log events no match takes, or only one that throws them away, so they never
/// reach the log store.
///
/// ## Why
///
/// Events that no match of their namespace takes reach the operator's last match, which throws
/// everything away. The workload runs, writes its logs, and nobody can find them when they are
/// needed.
///
/// ## Remedy
///
/// Add a match for its labels to a FluentdConfig of its namespace, for instance `<match
/// $labels(release=NAME)>`, or give its pods the labels that one selects. Values are compared as a
/// whole: `release=web` does not take `web--production`.
///
/// ## Exceptions
///
/// Only namespaces with a FluentdConfig are looked at, and those of the option `namespaces`; init
/// containers are not. A namespace whose configuration cannot be read or is declared external,
/// routes that depend on a template, and pods that an operator makes are unknown. Where the
/// configuration of `kube-system` takes all events first, nothing is reported.
///
/// ## References
///
/// - kube-fluentd-operator, `config-reloader/templates/fluent.conf` and
///   `config-reloader/processors/labels.go`; fluentd, `lib/fluent/match.rb`
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class UnroutedWorkloadLogs implements InventoryRule {
  /// Where logs are required.
  public record Options(
      @Option(
              value = "",
              doc =
                  "globs of namespaces whose workloads must be routed although no FluentdConfig is"
                      + " there")
          List<String> namespaces) {}

  private final List<Glob> required;

  public UnroutedWorkloadLogs(Options options) {
    this.required = options.namespaces().stream().map(Glob::ofName).toList();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload.of(subject)
        .filter(workload -> workload.lifetime() != Workload.Lifetime.OPERATED)
        .filter(workload -> !workload.resource().namespace().isEmpty())
        .ifPresent(workload -> check(workload, inventory, findings));
  }

  private void check(Workload workload, Inventory inventory, Findings findings) {
    String namespace = workload.resource().namespace();
    NamespaceLogs logs = inventory.view(NamespaceLogs.VIEW, namespace);
    boolean wanted =
        !logs.configs().isEmpty() || required.stream().anyMatch(glob -> glob.matches(namespace));
    if (!wanted || logs.catchesAll() == NamespaceLogs.CatchAll.BY_ADMIN) {
      return;
    }
    if (logs.isBroken()) {
      findings.unknown(
          workload.resource().at("metadata", "name"),
          "where logs of namespace " + namespace + " go: its fluentd configuration has errors");
      return;
    }
    Knowledge knowledge = inventory.knowledge(LogConfig.FLUENTD_CONFIG, Namespaces.of(namespace));
    for (PodTemplate template : workload.templates()) {
      Map<String, LogRoute> routes =
          logs.router().routes(PodLogs.pod(workload.resource(), template));
      for (Container container : template.containers()) {
        LogRoute route = routes.get(PodLogs.name(container));
        if (route != null && container.isLongRunning()) {
          judge(route, container, template, logs, knowledge, findings);
        }
      }
    }
  }

  private static void judge(
      LogRoute route,
      Container container,
      PodTemplate template,
      NamespaceLogs logs,
      Knowledge knowledge,
      Findings findings) {
    String name = "logs of container " + PodLogs.name(container);
    if (route instanceof LogRoute.Unknown unknown) {
      findings.unknown(container.nameOrSelf(), "where the " + name + " go: " + unknown.reason());
    } else if (route instanceof LogRoute.Discarded discarded) {
      Directive by = discarded.by().directive();
      Draft draft =
          findings.reportMissing(
              knowledge, container.nameOrSelf(), name + " are thrown away by " + by.written());
      relate(draft, logs, discarded.by());
    } else if (route instanceof LogRoute.Unmatched) {
      Draft draft =
          findings.reportMissing(
              knowledge,
              container.nameOrSelf(),
              name
                  + " are thrown away, as no match of namespace "
                  + logs.config().namespace()
                  + " takes them");
      new NearestMatch(logs, template, PodLogs.name(container)).relateTo(draft);
    }
  }

  private static void relate(
      Draft draft, NamespaceLogs logs, dev.pratique.rules.logging.fluentd.Place by) {
    logs.configAt(by.fragment())
        .ifPresent(config ->
            draft.related(
                new Place(
                    config.resource().manifest().source(),
                    config.span(by.directive().head().span())),
                "this takes them and throws them away"));
  }
}
