package dev.pratique.rules.logging.fluentd;

import dev.pratique.rules.logging.fluentd.LogRoute.Doubt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One event on its way through the configuration of its namespace.
final class RouteWalk {
  /// Filters that may let fewer events out than come in.
  private static final Set<String> DROPPING =
      Set.of("grep", "parser", "throttle", "sampling", "sampling_filter", "suppress", "dedup");

  private final NamespaceConfig config;
  private final List<Place> roots;
  private final Selectors selectors;
  private final TagPattern tag;

  private final List<Destination> destinations = new ArrayList<>();
  private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
  private final List<String> unknown = new ArrayList<>();
  private final List<Place> discards = new ArrayList<>();
  private final Set<String> labelsOnTheWay = new HashSet<>();

  RouteWalk(NamespaceConfig config, List<Place> roots, Selectors selectors, TagPattern tag) {
    this.config = config;
    this.roots = roots;
    this.selectors = selectors;
    this.tag = tag;
  }

  LogRoute run() {
    top();
    if (!destinations.isEmpty()) {
      if (!unknown.isEmpty()) {
        doubts.add(Doubt.STORE_UNKNOWN);
      }
      return new LogRoute.Routed(destinations, doubts);
    }
    if (!unknown.isEmpty()) {
      return new LogRoute.Unknown(unknown.getFirst());
    }
    return discards.isEmpty()
        ? new LogRoute.Unmatched()
        : new LogRoute.Discarded(discards.getFirst());
  }

  /// Walks the top level, on which all objects follow one another.
  private void top() {
    int fragment = 0;
    for (Place place : roots) {
      if (isTemplated(fragment, place.fragment())) {
        unknown.add("a template may change the sections that come first");
        return;
      }
      fragment = place.fragment();
      if (!passes(place)) {
        return;
      }
    }
    if (isTemplated(fragment, config.fragments().size() - 1)) {
      unknown.add("a template may add sections");
    }
  }

  private void label(Place section) {
    if (config.isOpen(section)) {
      unknown.add("a template may change " + section.directive().written());
      return;
    }
    for (Directive child : section.directive().children()) {
      if (!passes(section.child(child))) {
        return;
      }
    }
  }

  /// Whether an object between two of them, both included, has sections that a template decides on.
  private boolean isTemplated(int from, int to) {
    return config.fragments().subList(from, to + 1).stream()
        .anyMatch(f -> f.config().hasStructuralTemplate());
  }

  /// Whether the event goes on to the next section of this level.
  private boolean passes(Place place) {
    if (!place.directive().isRouted()) {
      return true;
    }
    Answer answer = selectors.of(place.directive()).takes(tag);
    if (answer == Answer.NO) {
      return true;
    }
    if (place.directive().is("filter")) {
      if (DROPPING.contains(place.directive().type())) {
        doubts.add(Doubt.FILTER_MAY_DROP);
      }
      return true;
    }
    if (answer == Answer.MAYBE) {
      unknown.add(place.directive().written() + " depends on what a pod gets only at run time");
    } else {
      deliver(place, effective(place.directive()));
    }
    return false;
  }

  private void deliver(Place place, Directive effective) {
    switch (effective.type()) {
      case "" -> unknown.add(place.directive().written() + " has no @type");
      case "null" -> discards.add(place);
      case "copy", "roundrobin" -> copy(place, effective);
      case "relabel" -> relabel(place, effective.text("@label"));
      case "share" -> share(place, effective.text("with_namespace"));
      case "retag", "rewrite_tag_filter" ->
          unknown.add(place.directive().written() + " sets a new tag by what the event contains");
      default -> output(place, effective);
    }
  }

  private void output(Place place, Directive effective) {
    if (effective.type().contains("{{")) {
      unknown.add(place.directive().written() + " has a type that a template decides on");
    } else {
      destinations.add(new Destination.Output(place, effective));
    }
  }

  private void copy(Place place, Directive effective) {
    List<Directive> stores = effective.children("store");
    boolean own = effective.equals(place.directive());
    for (Directive store : stores) {
      deliver(own ? place.child(store) : place, effective(store));
    }
    if (stores.isEmpty()) {
      discards.add(place);
    }
  }

  private void share(Place place, String namespace) {
    if (place.directive().is("store") && !namespace.isEmpty()) {
      destinations.add(new Destination.Shared(place, namespace));
    } else {
      unknown.add(place.directive().written() + " is no valid share");
    }
  }

  private void relabel(Place place, String label) {
    List<Place> sections = labelled(label);
    if (sections.isEmpty()) {
      unknown.add(place.directive().written() + " relabels to '" + label + "', which is undefined");
    } else if (!labelsOnTheWay.add(label)) {
      unknown.add("relabelling to " + label + " goes round in circles");
    } else {
      sections.forEach(this::label);
      labelsOnTheWay.remove(label);
    }
  }

  private List<Place> labelled(String label) {
    return roots.stream()
        .filter(p -> p.directive().is("label") && p.directive().tag().equals(label))
        .toList();
  }

  /// A section with what the admin's plugin of its type adds; its own parameters win, nested
  /// sections are the plugin's. Source: `processors/extract_plugins.go`.
  private Directive effective(Directive directive) {
    Optional<Directive> plugin =
        config.isAdmin() ? Optional.empty() : config.operator().plugin(directive.type());
    if (plugin.isEmpty()) {
      return directive;
    }
    List<Parameter> parameters = new ArrayList<>(plugin.get().parameters());
    directive.parameters().stream()
        .filter(p -> !p.name().equals("@type") && !p.name().equals("type"))
        .forEach(parameters::add);
    return new Directive(directive.head(), parameters, plugin.get().children(), directive.span());
  }
}
