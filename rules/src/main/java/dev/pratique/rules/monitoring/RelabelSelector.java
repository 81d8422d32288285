package dev.pratique.rules.monitoring;

import dev.pratique.engine.resource.Label;
import dev.pratique.engine.resource.LabelQuery;
import dev.pratique.engine.resource.LabelSelector;
import dev.pratique.engine.resource.Labels;
import dev.pratique.engine.resource.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A selector as the operator compiles it into relabelings: values are regular expressions,
/// anchored but not escaped, and a key has every character other than letters, digits and `_`
/// replaced by `_` (prometheus-operator, `pkg/prometheus/promcfg.go`).
final class RelabelSelector implements LabelQuery {
  /// Labels that controllers put on pods at run time, never written in a file.
  private static final Set<String> AT_RUN_TIME =
      Set.of(
          "pod-template-hash",
          "controller-revision-hash",
          "pod-template-generation",
          "rollouts-pod-template-hash",
          "statefulset.kubernetes.io/pod-name",
          "apps.kubernetes.io/pod-index",
          "job-name",
          "controller-uid",
          "batch.kubernetes.io/job-name",
          "batch.kubernetes.io/controller-uid");

  private record Condition(String key, Requirement.Operator operator, Pattern values) {
    boolean holds(Map<String, String> sanitized) {
      String value = sanitized.get(key);
      return switch (operator) {
        case IN -> value != null && values.matcher(value).matches();
        case NOT_IN -> value == null || !values.matcher(value).matches();
        case EXISTS -> value != null;
        case DOES_NOT_EXIST -> value == null;
        case INVALID -> false;
      };
    }
  }

  private final LabelSelector selector;
  private final Set<String> notAskedFor;
  private final List<Condition> conditions = new ArrayList<>();

  private RelabelSelector(LabelSelector selector, Set<String> notAskedFor) {
    this.selector = selector;
    this.notAskedFor = notAskedFor;
    for (Requirement requirement : selector.requirements()) {
      if (!notAskedFor.contains(requirement.key())) {
        conditions.add(
            new Condition(
                Labels.sanitized(requirement.key()),
                requirement.operator(),
                pattern(requirement.values())));
      }
    }
  }

  /// A selector of Services.
  static RelabelSelector ofServices(LabelSelector selector) {
    return new RelabelSelector(selector, Set.of());
  }

  /// A selector of pods, which need not carry in a file what controllers add.
  static RelabelSelector ofPods(LabelSelector selector) {
    return new RelabelSelector(selector, AT_RUN_TIME);
  }

  private static Pattern pattern(List<String> values) {
    try {
      return Pattern.compile(String.join("|", values));
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(String.join("|", values)));
    }
  }

  @Override
  public boolean matches(Map<String, String> labels) {
    Map<String, String> sanitized = HashMap.newHashMap(labels.size());
    labels.forEach((key, value) -> sanitized.put(Labels.sanitized(key), value));
    return !selector.isNothing() && conditions.stream().allMatch(c -> c.holds(sanitized));
  }

  @Override
  public List<List<Label>> hints() {
    return selector.hints().stream()
        .filter(hint -> hint.stream().noneMatch(label -> notAskedFor.contains(label.key())))
        .filter(hint -> hint.stream().allMatch(label -> isLiteral(label.value())))
        .toList();
  }

  private static boolean isLiteral(String value) {
    return value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }
}
