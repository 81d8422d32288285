package dev.pratique.engine.run;

import dev.pratique.engine.inventory.ClusterState;
import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.manifest.Span;
import dev.pratique.engine.policy.Exemption;
import dev.pratique.engine.policy.Policy;
import dev.pratique.engine.policy.Suppression;
import dev.pratique.engine.policy.SuppressionReader;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Finding;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.Unknown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Evaluates the rules on the subjects of one cluster.
final class Evaluation {
  /// Below this, handing subjects to other threads takes longer than the work.
  private static final int WORTH_THREADS = 8;

  private final String cluster;
  private final Inventory inventory;
  private final List<ActiveRule> rules;
  private final List<Exemption> exemptions;
  private final SuppressionAudit audit;
  private final Set<Exemption> usedExemptions = ConcurrentHashMap.newKeySet();

  Evaluation(
      String cluster,
      Inventory inventory,
      List<ActiveRule> rules,
      Policy policy,
      LocalDate today,
      SuppressionAudit audit) {
    this.cluster = cluster;
    this.inventory = inventory;
    this.rules = rules;
    this.exemptions = policy.exemptions().stream().filter(e -> !e.isExpired(today)).toList();
    this.audit = audit;
  }

  Set<Exemption> usedExemptions() {
    return usedExemptions;
  }

  /// The verdicts on all subjects, in their order.
  List<Verdict> verdicts(ClusterState state) {
    List<Resource> subjects = state.subjects();
    Stream<Resource> stream =
        subjects.size() < WORTH_THREADS ? subjects.stream() : subjects.parallelStream();
    return stream.map(this::verdict).toList();
  }

  private Verdict verdict(Resource subject) {
    Verdict verdict = new Verdict();
    List<Suppression> suppressions = SuppressionReader.read(subject.manifest());
    for (ActiveRule rule : rules) {
      Findings findings = new Findings();
      try {
        run(rule, subject, findings);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        verdict.defects.add(
            new Defect(rule.id(), subject.toString(), describe(subject.place()), e));
      }
      for (Draft draft : findings.reported()) {
        sort(rule, subject, draft, suppressions, verdict);
      }
      for (Draft draft : findings.unknown()) {
        Place place = new Place(subject.manifest().source(), draft.span());
        verdict.unknown.add(new Unknown(rule.id(), place, draft.message()));
      }
    }
    if (!suppressions.isEmpty()) {
      audit.seen(suppressions, cluster);
    }
    return verdict;
  }

  static String describe(Place place) {
    return place.source().name() + ":" + place.span().line() + ":" + place.span().column();
  }

  private void run(ActiveRule rule, Resource subject, Findings findings) {
    if (rule.rule() instanceof ResourceRule resourceRule) {
      resourceRule.check(subject, findings);
    } else if (rule.rule() instanceof InventoryRule inventoryRule) {
      inventoryRule.check(subject, inventory, findings);
    }
  }

  private void sort(
      ActiveRule rule,
      Resource subject,
      Draft draft,
      List<Suppression> suppressions,
      Verdict verdict) {
    boolean suppressed = false;
    for (Suppression suppression : suppressions) {
      if (covers(suppression, rule, draft.span())) {
        audit.used(suppression);
        suppressed = true;
      }
    }
    for (Exemption exemption : exemptions) {
      if (exemption.covers(rule.id(), subject)) {
        usedExemptions.add(exemption);
        suppressed = true;
      }
    }
    if (suppressed) {
      verdict.suppressed++;
    } else {
      verdict.findings.add(finding(rule, subject, draft));
    }
  }

  private static boolean covers(Suppression suppression, ActiveRule rule, Span span) {
    return suppression.covers(rule.id(), span)
        || rule.descriptor().formerly().stream().anyMatch(id -> suppression.covers(id, span));
  }

  private Finding finding(ActiveRule rule, Resource subject, Draft draft) {
    return new Finding(
        rule.id(),
        rule.imposed().orElseGet(() -> draft.severityOr(rule.descriptor().severity())),
        draft.message(),
        new Place(subject.manifest().source(), draft.span()),
        draft.exposure(),
        Optional.of(subject.key()),
        cluster,
        FieldPath.of(subject.root(), draft.span()),
        draft.related(),
        draft.suggestion());
  }
}
