package dev.pratique.rules.logging;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import dev.pratique.rules.logging.fluentd.NamespaceConfig;
import dev.pratique.rules.logging.fluentd.Problem;
import dev.pratique.rules.logging.fluentd.Problem.Condition;
import dev.pratique.rules.logging.fluentd.Share;
import java.util.EnumSet;
import java.util.Set;

/// Fluentd configuration that kube-fluentd-operator or fluentd refuses, so the whole namespace
/// loses its logs.
///
/// ## Why
///
/// The operator joins all configuration of a namespace into one file. If any of it cannot be used,
/// the file is left out and the events of every pod in the namespace are thrown away. A syntax
/// error is only written to the operator's own log, other errors to an annotation of the Namespace
/// that is set once and then not updated: nothing else tells.
///
/// ## Remedy
///
/// Correct the place that is shown. The operator reads line by line: one parameter a line, values
/// on one line, `@include` nowhere, tags that begin with `$thisns`, `$labels(...)`, `**` or
/// `kube.<namespace>.`.
///
/// ## Exceptions
///
/// Text between `{{` and `}}` is rendered by the operator first; what depends on it is not judged.
/// Reading an environment variable with `"#{ENV['NAME']}"` is accepted, other embedded Ruby is not:
/// it runs inside the fluentd of the whole cluster.
///
/// ## References
///
/// - kube-fluentd-operator, `config-reloader/fluentd/parser.go`, `config-reloader/processors/*.go`,
///   `config-reloader/generator/generator.go`
/// - fluentd, `lib/fluent/config/v1_parser.rb`, `lib/fluent/config/literal_parser.rb`,
///   `lib/fluent/agent.rb`
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class InvalidFluentdConfig implements InventoryRule {
  /// What other rules are about.
  private static final Set<Condition> ELSEWHERE =
      EnumSet.of(
          Condition.FILTER_AFTER_MATCH,
          Condition.SUMOLOGIC_ENDPOINT,
          Condition.SUMOLOGIC_TOKEN,
          Condition.SUMOLOGIC_PARAMETER,
          Condition.SUMOLOGIC_LOG_KEY);

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (LogConfig.of(subject).isEmpty()) {
      return;
    }
    NamespaceLogs logs = inventory.view(NamespaceLogs.VIEW, subject.namespace());
    logs.configOf(subject)
        .ifPresent(config -> {
          report(config, logs, findings);
          shares(config, logs, inventory, findings);
        });
  }

  private static void report(LogConfig config, NamespaceLogs logs, Findings findings) {
    for (Problem problem : logs.problems()) {
      if (isReported(problem) && logs.isIn(problem.where().fragment(), config.resource())) {
        findings
            .report(config.span(problem.where().span()), problem.message())
            .severity(severity(problem));
      }
    }
  }

  /// Sharing needs both ends: of one alone, the operator drops the store and tells nobody.
  private static void shares(
      LogConfig config, NamespaceLogs logs, Inventory inventory, Findings findings) {
    for (Share share : Share.of(logs.config())) {
      String other = share.namespace();
      boolean own = logs.isIn(share.place().fragment(), config.resource());
      if (!own || other.contains("{{")) {
        continue;
      }
      NamespaceConfig there = inventory.view(NamespaceLogs.VIEW, other).config();
      boolean answered = Share.of(there).stream().anyMatch(s -> s.answers(share, logs.config()));
      if (!answered && !there.isOpen()) {
        findings
            .reportMissing(
                inventory.knowledge(LogConfig.FLUENTD_CONFIG, Namespaces.of(other)),
                config.span(share.span()),
                unanswered(share, logs.config().namespace()))
            .severity(Severity.WARNING);
      }
    }
  }

  private static String unanswered(Share share, String own) {
    String other = share.namespace();
    return switch (share.direction()) {
      case TO ->
          "share is dropped, as no <label @$from(" + own + ")> of namespace " + other + " takes it";
      case FROM ->
          "nothing arrives here, as no <store> of namespace "
              + other
              + " has @type share and with_namespace "
              + own;
    };
  }

  private static boolean isReported(Problem problem) {
    boolean harmless =
        problem.condition() == Condition.EMBEDDED_RUBY
            && problem.severity() == Problem.Severity.INFO;
    return !harmless && !ELSEWHERE.contains(problem.condition());
  }

  private static Severity severity(Problem problem) {
    return switch (problem.severity()) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case INFO -> Severity.INFO;
    };
  }
}
