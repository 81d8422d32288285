package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A label selector as the API machinery evaluates it: one that is not there selects nothing, an
/// empty one everything (apimachinery, `metav1.LabelSelectorAsSelector`).
public final class LabelSelector implements LabelQuery {
  /// Selects nothing.
  public static final LabelSelector NOTHING = new LabelSelector(List.of(), true);

  /// Selects everything.
  public static final LabelSelector EVERYTHING = new LabelSelector(List.of(), false);

  private final List<Requirement> requirements;
  private final boolean nothing;

  private LabelSelector(List<Requirement> requirements, boolean nothing) {
    this.requirements = List.copyOf(requirements);
    this.nothing = nothing;
  }

  /// A selector with `matchLabels` and `matchExpressions`.
  public static LabelSelector of(Node selector) {
    if (!selector.isPresent()) {
      return NOTHING;
    }
    List<Requirement> requirements = equalities(selector.get("matchLabels"));
    for (Node expression : selector.get("matchExpressions").items()) {
      List<String> values = expression.get("values").items().stream().map(Node::text).toList();
      requirements.add(
          new Requirement(
              expression.get("key").text(),
              operator(expression.get("operator").text()),
              values,
              expression));
    }
    return new LabelSelector(requirements, false);
  }

  /// A plain mapping of labels, as in a Service; empty or absent it selects nothing, since nobody
  /// then manages the endpoints.
  public static LabelSelector ofMap(Node labels) {
    return labels.entries().isEmpty() ? NOTHING : new LabelSelector(equalities(labels), false);
  }

  private static List<Requirement> equalities(Node labels) {
    List<Requirement> requirements = new ArrayList<>();
    for (Entry entry : labels.entries()) {
      requirements.add(
          new Requirement(
              entry.name(), Requirement.Operator.IN, List.of(entry.value().text()), entry.value()));
    }
    return requirements;
  }

  private static Requirement.Operator operator(String text) {
    return switch (text) {
      case "In" -> Requirement.Operator.IN;
      case "NotIn" -> Requirement.Operator.NOT_IN;
      case "Exists" -> Requirement.Operator.EXISTS;
      case "DoesNotExist" -> Requirement.Operator.DOES_NOT_EXIST;
      default -> Requirement.Operator.INVALID;
    };
  }

  /// All of them must hold.
  public List<Requirement> requirements() {
    return requirements;
  }

  public boolean isNothing() {
    return nothing;
  }

  public boolean isEverything() {
    return !nothing && requirements.isEmpty();
  }

  @Override
  public boolean matches(Map<String, String> labels) {
    return !nothing && unmet(labels).isEmpty();
  }

  /// The requirements that these labels do not meet.
  public List<Requirement> unmet(Map<String, String> labels) {
    List<Requirement> unmet = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (!requirement.isMetBy(labels)) {
        unmet.add(requirement);
      }
    }
    return unmet;
  }

  /// Whether an object matches of which only these labels are known; it may carry more.
  public Match matchesKnown(Map<String, String> known) {
    if (nothing) {
      return Match.NO;
    }
    Match result = Match.YES;
    for (Requirement requirement : requirements) {
      boolean decided =
          known.containsKey(requirement.key())
              || requirement.operator() == Requirement.Operator.INVALID;
      Match one = requirement.isMetBy(known) ? Match.YES : Match.NO;
      result = result.and(decided ? one : Match.UNKNOWN);
    }
    return result;
  }

  @Override
  public List<List<Label>> hints() {
    List<List<Label>> hints = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (requirement.operator() == Requirement.Operator.IN) {
        hints.add(requirement.values().stream().map(v -> new Label(requirement.key(), v)).toList());
      }
    }
    return hints;
  }

  /// The conditions in words: `release=prometheus, tier in (a, b)`.
  @Override
  public String toString() {
    if (nothing) {
      return "nothing";
    }
    return requirements.isEmpty()
        ? "everything"
        : requirements.stream().map(Requirement::toString).collect(Collectors.joining(", "));
  }
}
