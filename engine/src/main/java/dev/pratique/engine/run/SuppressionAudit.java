package dev.pratique.engine.run;

import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.policy.Exemption;
import dev.pratique.engine.policy.Suppression;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Finding;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.rule.RunRule;
import dev.pratique.engine.rule.Spelling;
import dev.pratique.engine.rule.SuppressionUse;
import dev.pratique.engine.rule.SuppressionUse.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Follows which suppressions did something, and shows the others to the rules about suppressions.
final class SuppressionAudit {
  private record Seen(Suppression suppression, String cluster) {}

  private final List<RuleDescriptor> known;
  private final List<ActiveRule> active;
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private final Set<Suppression> used = ConcurrentHashMap.newKeySet();

  SuppressionAudit(List<RuleDescriptor> known, List<ActiveRule> active) {
    this.known = known;
    this.active = active;
  }

  void seen(List<Suppression> suppressions, String cluster) {
    suppressions.forEach(suppression -> seen.add(new Seen(suppression, cluster)));
  }

  void used(Suppression suppression) {
    used.add(suppression);
  }

  /// The findings of the rules about suppressions, on those beside objects.
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Seen one : seen) {
      Suppression suppression = one.suppression();
      Outcome outcome =
          used.contains(suppression) ? Outcome.USED : unused(List.of(suppression.rule()));
      SuppressionUse use = use(suppression.rule(), suppression, outcome);
      Place place = new Place(suppression.manifest().source(), suppression.span());
      findings.addAll(ask(use, place, one.cluster()));
    }
    return findings;
  }

  /// The findings on exemptions of the configuration.
  List<Finding> findings(
      List<Exemption> exemptions, Set<Exemption> usedExemptions, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    for (Exemption exemption : exemptions) {
      Outcome outcome =
          exemption.isExpired(today)
              ? Outcome.EXPIRED
              : usedExemptions.contains(exemption) ? Outcome.USED : unused(exemption.rules());
      String rules = String.join(", ", exemption.rules());
      SuppressionUse use =
          new SuppressionUse(
              rules, exemption.place().span(), Optional.empty(), outcome, Optional.empty());
      findings.addAll(ask(use, exemption.place(), ""));
    }
    return findings;
  }

  private Outcome unused(List<String> rules) {
    boolean tried =
        active.stream().anyMatch(rule -> rules.stream().anyMatch(rule.descriptor()::answersTo));
    boolean all = rules.contains("*") || rules.stream().noneMatch(this::isKnown);
    return tried || all ? Outcome.UNUSED : Outcome.NOT_TRIED;
  }

  private boolean isKnown(String id) {
    return known.stream().anyMatch(rule -> rule.answersTo(id));
  }

  private SuppressionUse use(String rule, Suppression suppression, Outcome outcome) {
    Optional<String> problem = suppression.problem();
    if (problem.isPresent() || isKnown(rule)) {
      return new SuppressionUse(rule, suppression.span(), problem, outcome, Optional.empty());
    }
    List<String> ids = known.stream().map(RuleDescriptor::id).toList();
    return new SuppressionUse(
        rule,
        suppression.span(),
        Optional.of("no rule is called " + rule),
        outcome,
        Spelling.nearest(rule, ids));
  }

  private List<Finding> ask(SuppressionUse use, Place place, String cluster) {
    List<Finding> findings = new ArrayList<>();
    for (ActiveRule rule : active) {
      if (rule.rule() instanceof RunRule runRule) {
        Findings collected = new Findings();
        runRule.check(use, collected);
        collected.reported().forEach(draft -> findings.add(finding(rule, draft, place, cluster)));
      }
    }
    return findings;
  }

  private static Finding finding(ActiveRule rule, Draft draft, Place place, String cluster) {
    return new Finding(
        rule.id(),
        rule.imposed().orElseGet(() -> draft.severityOr(rule.descriptor().severity())),
        draft.message(),
        new Place(place.source(), draft.span()),
        draft.exposure(),
        Optional.empty(),
        cluster,
        "",
        draft.related(),
        draft.suggestion());
  }
}
