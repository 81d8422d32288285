package dev.pratique.rules.monitoring;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.inventory.Knowledge;
import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.MappingNode;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.LabelSelector;
import dev.pratique.engine.resource.Match;
import dev.pratique.engine.resource.Requirement;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Which Prometheus takes an object, by its labels and by the labels of its namespace.
///
/// A selector that is not there takes nothing, an empty one everything; a namespace selector that
/// is not there means the Prometheus' own namespace, an empty one all (prometheus-operator,
/// `pkg/operator/operator.go`, `pkg/prometheus/resource_selector.go`).
final class Selection {
  private final List<GroupKind> selectors;
  private final String field;

  /// @param selectors the kinds that may take the object
  /// @param field what their two selectors begin with, such as `serviceMonitor`
  Selection(List<GroupKind> selectors, String field) {
    this.selectors = List.copyOf(selectors);
    this.field = field;
  }

  void check(Resource subject, Inventory inventory, Findings findings) {
    List<PrometheusView> views = views(subject, inventory);
    boolean moreElsewhere =
        selectors.stream()
            .anyMatch(kind -> inventory.knowledge(kind, Namespaces.all()) == Knowledge.NONE);
    if (views.stream().anyMatch(view -> view.verdict() == Match.YES)) {
      return;
    }
    Node name = subject.at("metadata", "name");
    if (views.isEmpty() || moreElsewhere) {
      findings.unknown(
          name,
          (moreElsewhere ? "a Prometheus is declared elsewhere" : "no file holds a Prometheus")
              + ", so it is not known what is selected");
    } else if (views.stream().anyMatch(view -> view.verdict() == Match.UNKNOWN)) {
      findings.unknown(
          name,
          "the labels of namespace "
              + subject.namespace()
              + ", by which a Prometheus selects, are not in the files");
    } else {
      report(subject, views, findings);
    }
  }

  private List<PrometheusView> views(Resource subject, Inventory inventory) {
    List<PrometheusView> views = new ArrayList<>();
    for (GroupKind kind : selectors) {
      for (Resource prometheus : inventory.list(kind, Namespaces.all())) {
        views.add(PrometheusView.of(prometheus, subject, field, inventory));
      }
    }
    return views;
  }

  private void report(Resource subject, List<PrometheusView> views, Findings findings) {
    PrometheusView nearest =
        views.stream().min(Comparator.comparingInt(PrometheusView::distance)).orElseThrow();
    Resource prometheus = nearest.prometheus();
    String taker = prometheus.toString();
    String none = subject + " is selected by no " + kinds(views) + ": ";
    if (nearest.labels().isNothing()) {
      findings
          .report(
              subject.at("metadata", "name"),
              none + taker + " has no " + field + "Selector, so it selects nothing")
          .related(prometheus, taker + " has no " + field + "Selector");
    } else if (nearest.unmet().isEmpty()) {
      outOfSight(subject, nearest, none, findings);
    } else {
      Requirement unmet = nearest.unmet().getFirst();
      Draft draft =
          findings
              .report(
                  place(subject, unmet),
                  none + taker + " wants " + list(nearest.unmet()) + ", " + has(subject, unmet))
              .related(prometheus.place(unmet.node()), taker + " selects by " + unmet + " here");
      if (unmet.operator() == Requirement.Operator.IN && nearest.unmet().size() == 1) {
        draft.suggest("set the label " + unmet.key() + ": " + unmet.values().getFirst());
      }
    }
  }

  private static String kinds(List<PrometheusView> views) {
    return views.stream()
        .map(view -> view.prometheus().kind().kind())
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private void outOfSight(
      Resource subject, PrometheusView nearest, String none, Findings findings) {
    Resource prometheus = nearest.prometheus();
    Node selector = prometheus.at("spec", field + "NamespaceSelector");
    String why =
        selector.isPresent()
            ? " looks only into namespaces with " + LabelSelector.of(selector)
            : " has no " + field + "NamespaceSelector, so it looks only into its own namespace";
    findings
        .report(
            namespaceOrName(subject),
            none + prometheus + why + ", and this is in " + subject.namespace())
        .related(
            selector.isPresent() ? prometheus.place(selector) : prometheus.place(),
            prometheus + why);
  }

  private static Node namespaceOrName(Resource subject) {
    Node namespace = subject.at("metadata", "namespace");
    return namespace.isPresent() ? namespace : subject.at("metadata", "name");
  }

  private static String list(List<Requirement> requirements) {
    return String.join(" and ", requirements.stream().map(Requirement::toString).toList());
  }

  private static String has(Resource subject, Requirement unmet) {
    String value = subject.labels().get(unmet.key());
    return value == null ? "which it lacks" : "it has " + unmet.key() + "=" + value;
  }

  /// The offending label where there is one, otherwise the labels it is missing from.
  private static Node place(Resource subject, Requirement unmet) {
    Node labels = subject.at("metadata", "labels");
    for (Entry entry : labels.entries()) {
      if (entry.name().equals(unmet.key())) {
        return entry.value();
      }
    }
    return labels.isPresent() && subject.at("metadata") instanceof MappingNode mapping
        ? mapping.key("labels")
        : subject.at("metadata", "name");
  }
}
