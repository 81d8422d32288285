package dev.pratique.rules.logging.fluentd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Follows the events of a pod through its namespace's configuration, as fluentd would: top to
/// bottom, first match takes, over the boundaries of objects.
///
/// Once a namespace uses `$labels` anywhere, every event carries the pod's labels at the end of its
/// tag, so a pattern of exactly four parts takes nothing. Of a generated pod name only the start is
/// known: `*` and `**` take it, a pattern that its rest decides on leads to an unknown route.
public final class LogRouter {
  private final NamespaceConfig config;
  private final Selectors selectors;
  private final SequencedSet<String> labelKeys;
  private final List<Place> roots;
  private final Optional<Place> firstMacro;

  private LogRouter(NamespaceConfig config) {
    this.config = config;
    this.selectors = new Selectors(config);
    this.labelKeys = selectors.labelKeys();
    this.roots = config.roots();
    this.firstMacro = config.labelMacros().findFirst();
  }

  public static LogRouter of(NamespaceConfig config) {
    return new LogRouter(config);
  }

  /// What becomes of the events of each container, in the order of the pod's containers.
  public Map<String, LogRoute> routes(LoggedPod pod) {
    Map<String, LogRoute> routes = new LinkedHashMap<>();
    pod.containers().forEach(container -> routes.put(container, route(pod, container)));
    return routes;
  }

  /// What becomes of the events of one container.
  public LogRoute route(LoggedPod pod, String container) {
    if (config.isRejected()) {
      return new LogRoute.Unknown("the namespace's configuration has syntax errors");
    }
    if (firstMacro.isPresent() && values(pod).isEmpty()) {
      return config.isOpen()
          ? new LogRoute.Unknown("a template may add labels to the $labels of this namespace")
          : new LogRoute.Discarded(firstMacro.get());
    }
    var walk = new RouteWalk(config, roots, selectors, TagPattern.of(tag(pod, container)));
    return walk.run();
  }

  /// Whether a match or filter takes events of some container of the pod, taken for itself: whether
  /// an earlier match takes them first is not looked at.
  public Answer selects(Place place, LoggedPod pod) {
    boolean changed = place.directive().isTemplated() || config.isOpen(place);
    if (changed || isRetagged(place) || isShared(place)) {
      return Answer.MAYBE;
    }
    var selector = selectors.of(place.directive());
    Answer best = Answer.NO;
    for (String container : pod.containers()) {
      Answer answer = selector.takes(TagPattern.of(tag(pod, container)));
      if (answer == Answer.YES) {
        return answer;
      }
      best = answer == Answer.MAYBE ? answer : best;
    }
    return best;
  }

  /// What a match or filter selects on, where its tag is a `$labels` macro.
  public Optional<LabelsMacro> labels(Place place) {
    return config.macros(place.directive()).stream().findFirst();
  }

  private boolean isRetagged(Place place) {
    return config.tags(place.directive()).stream().anyMatch(t -> t.startsWith(Selector.RETAGGED));
  }

  private boolean isShared(Place place) {
    return roots.stream()
        .filter(r -> r.fragment() == place.fragment())
        .map(Place::directive)
        .filter(d -> d.is("label") && Share.source(d.tag()).isPresent())
        .anyMatch(d -> d.walk().anyMatch(inner -> inner.span().equals(place.directive().span())));
  }

  private String tag(LoggedPod pod, String container) {
    String tag = "kube." + config.namespace() + "." + pod.nameGlob() + "." + container;
    return firstMacro.isPresent() ? tag + "._labels." + values(pod) : tag;
  }

  /// The pod's values of the labels in use. All empty: the operator's rewrite drops the event.
  private String values(LoggedPod pod) {
    return String.join(
        ".",
        labelKeys.stream()
            .map(k -> pod.labels().getOrDefault(k, "_").replace('.', '_').replace('-', '_'))
            .toList());
  }
}
