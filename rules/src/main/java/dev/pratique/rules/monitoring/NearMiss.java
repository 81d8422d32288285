package dev.pratique.rules.monitoring;

import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.LabelSelector;
import dev.pratique.engine.resource.Requirement;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a selector that matches nothing almost matched.
final class NearMiss {
  private NearMiss() {}

  /// Labels that could have been meant, and whose they are.
  record Candidate(Resource resource, Map<String, String> labels) {}

  /// Adds the nearest candidate to a finding: one that differs in a single requirement, with the
  /// value to write.
  static void explain(Draft draft, LabelSelector selector, List<Candidate> candidates) {
    nearest(selector, candidates)
        .ifPresent(near -> {
          Requirement unmet = selector.unmet(near.labels()).getFirst();
          String value = near.labels().get(unmet.key());
          draft.related(
              near.resource(),
              near.resource()
                  + (value == null
                      ? " has no label " + unmet.key()
                      : " has " + unmet.key() + "=" + value));
          if (value != null) {
            draft.suggest("did you mean " + unmet.key() + ": " + value + "?");
          }
        });
  }

  /// A candidate is near if one requirement alone is unmet and either others are met or the value
  /// looks alike.
  private static Optional<Candidate> nearest(LabelSelector selector, List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> selector.unmet(candidate.labels()).size() == 1)
        .filter(candidate -> selector.requirements().size() > 1 || looksAlike(selector, candidate))
        .min(Comparator.comparingInt(candidate -> alikeness(selector, candidate)));
  }

  private static int alikeness(LabelSelector selector, Candidate candidate) {
    return looksAlike(selector, candidate) ? 0 : 1;
  }

  private static boolean looksAlike(LabelSelector selector, Candidate candidate) {
    Requirement unmet = selector.unmet(candidate.labels()).getFirst();
    String value = candidate.labels().get(unmet.key());
    return value != null
        && !unmet.values().isEmpty()
        && Spelling.nearestOrPrefix(unmet.values().getFirst(), List.of(value)).isPresent();
  }

  /// The first requirement that no candidate meets, which is where to point; the selector itself
  /// without one.
  static Node place(LabelSelector selector, Node fallback, List<Candidate> candidates) {
    return selector.requirements().stream()
        .filter(r -> candidates.stream().noneMatch(c -> !selector.unmet(c.labels()).contains(r)))
        .findFirst()
        .or(() -> selector.requirements().stream().findFirst())
        .map(Requirement::node)
        .orElse(fallback);
  }
}
