package dev.pratique.rules.logging.fluentd;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;

/// Which sections can never act, because one that stands before them at the same level, be it in
/// another object, takes every event that they could take; and which stores write the same twice.
public final class Reachability {
  private Reachability() {}

  /// A match or filter that comes too late, and the match that takes its events.
  public record Shadowed(Place place, Place by) {}

  /// A store that delivers to where an earlier store of the same copy delivers already.
  public record DuplicateStore(Place store, Place first) {}

  /// The sections that no event reaches, in document order. One earlier match has to cover a
  /// section alone; what several cover together is not found.
  public static List<Shadowed> shadowed(NamespaceConfig config) {
    var selectors = new Selectors(config);
    var level = new Level(config, selectors, shape(config, selectors.labelKeys()));
    List<Shadowed> found = new ArrayList<>();
    level.search(config.roots(), found);
    for (Place root : config.roots()) {
      if (root.directive().is("label")) {
        boolean shared = Share.source(root.directive().tag()).isPresent();
        TagPattern tags = shared ? untagged(config) : level.tags;
        List<Place> children = root.directive().children().stream().map(root::child).toList();
        new Level(config, selectors, tags).search(children, found);
      }
    }
    return List.copyOf(found);
  }

  private static TagPattern untagged(NamespaceConfig config) {
    return TagPattern.of("kube." + config.namespace() + ".*.*");
  }

  /// The form that all tags of the namespace have.
  private static TagPattern shape(NamespaceConfig config, SequencedSet<String> keys) {
    if (!config.usesLabels()) {
      return untagged(config);
    }
    return TagPattern.of(untagged(config).text() + "._labels" + ".*".repeat(keys.size()));
  }

  private record Level(NamespaceConfig config, Selectors selectors, TagPattern tags) {
    void search(List<Place> places, List<Shadowed> found) {
      List<Place> earlier = new ArrayList<>();
      for (Place place : places) {
        if (!place.directive().isRouted() || place.directive().isTemplated()) {
          continue;
        }
        earlier.stream()
            .filter(e -> covers(e, place))
            .findFirst()
            .ifPresent(by -> found.add(new Shadowed(place, by)));
        if (place.directive().is("match") && !config.isOpen(place)) {
          earlier.add(place);
        }
      }
    }

    private boolean covers(Place earlier, Place later) {
      List<TagPattern> outer = selectors.of(earlier.directive()).patterns();
      List<TagPattern> inner = selectors.of(later.directive()).patterns();
      List<TagPattern> cases =
          selectors.usesRetag() || config.isAdmin()
              ? inner
              : inner.stream().flatMap(p -> p.within(tags).stream()).toList();
      return !cases.isEmpty()
          && cases.stream().allMatch(c -> outer.stream().anyMatch(o -> o.covers(c)));
    }
  }

  /// The stores that repeat an earlier one: for Sumo Logic the same endpoint, category, name and
  /// host, for other types all parameters alike.
  public static List<DuplicateStore> duplicateStores(NamespaceConfig config) {
    List<DuplicateStore> found = new ArrayList<>();
    for (Place copy : config.places()) {
      List<Directive> stores = copy.directive().children("store");
      for (int i = 1; i < stores.size(); i++) {
        Directive store = stores.get(i);
        stores.subList(0, i).stream()
            .filter(first -> sameTarget(first, store))
            .findFirst()
            .ifPresent(f -> found.add(new DuplicateStore(copy.child(store), copy.child(f))));
      }
    }
    return List.copyOf(found);
  }

  private static boolean sameTarget(Directive a, Directive b) {
    if (!a.type().equals(b.type()) || a.type().isEmpty()) {
      return false;
    }
    if (SumologicOutput.isSumologic(a)) {
      return List.of("endpoint", "source_category", "source_name", "source_host").stream()
          .allMatch(name -> a.text(name).equals(b.text(name)));
    }
    return settings(a).equals(settings(b));
  }

  private static List<String> settings(Directive directive) {
    List<String> own =
        new ArrayList<>(
            directive.parameters().stream().map(p -> p.name() + " " + p.text()).sorted().toList());
    directive.children().forEach(c -> own.add(Objects.toString(c.name() + settings(c))));
    return own;
  }
}
