package dev.pratique.rules.monitoring;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.LabelSelector;
import dev.pratique.engine.resource.Labels;
import dev.pratique.engine.resource.Match;
import dev.pratique.engine.resource.Requirement;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How one Prometheus, agent or ruler looks at an object.
///
/// @param namespace whether it looks into the object's namespace
/// @param labels what it selects by
/// @param unmet what of that the object does not meet
record PrometheusView(
    Resource prometheus, Match namespace, LabelSelector labels, List<Requirement> unmet) {
  /// @param field what its two selectors for objects of this kind begin with
  static PrometheusView of(
      Resource prometheus, Resource subject, String field, Inventory inventory) {
    LabelSelector labels = LabelSelector.of(prometheus.at("spec", field + "Selector"));
    Node namespaces = prometheus.at("spec", field + "NamespaceSelector");
    Match sees =
        namespaces.isPresent()
            ? match(LabelSelector.of(namespaces), subject.namespace(), inventory)
            : subject.namespace().equals(prometheus.namespace()) ? Match.YES : Match.NO;
    return new PrometheusView(prometheus, sees, labels, labels.unmet(subject.labels()));
  }

  private static Match match(LabelSelector labels, String namespace, Inventory inventory) {
    Map<String, String> known = Map.of(Labels.NAMESPACE_NAME, namespace);
    return inventory
        .get(new ResourceKey(Kinds.NAMESPACE, "", namespace))
        .map(found -> labels.matches(with(found.labels(), known)) ? Match.YES : Match.NO)
        .orElseGet(() -> labels.matchesKnown(known));
  }

  private static Map<String, String> with(Map<String, String> labels, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(labels);
    all.putAll(more);
    return all;
  }

  Match verdict() {
    boolean takes = !labels.isNothing() && unmet.isEmpty();
    return namespace.and(takes ? Match.YES : Match.NO);
  }

  /// One that sees the namespace and asks for one other label is nearer than one that selects
  /// nothing at all.
  int distance() {
    int labelDistance = labels.isNothing() ? 100 : unmet.size();
    return labelDistance * 2 + (namespace == Match.NO ? 1 : 0);
  }
}
