package dev.pratique.rules.logging;

import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.resource.PodTemplate;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Spelling;
import dev.pratique.rules.logging.fluentd.LabelsMacro;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Points at the match that was probably meant for a container which none takes.
final class NearestMatch {
  private final NamespaceLogs logs;
  private final PodTemplate template;
  private final String container;

  NearestMatch(NamespaceLogs logs, PodTemplate template, String container) {
    this.logs = logs;
    this.template = template;
    this.container = container;
  }

  /// Relates the first match of which all but one thing fits, or one value only looks different.
  void relateTo(Draft draft) {
    for (var place : logs.config().places()) {
      String difference = logs.router().labels(place).map(this::difference).orElse("");
      if (place.directive().is("match") && !difference.isEmpty()) {
        logs.configAt(place.fragment())
            .ifPresent(config ->
                draft.related(
                    new Place(
                        config.resource().manifest().source(),
                        config.span(place.directive().head().span())),
                    difference));
        return;
      }
    }
  }

  /// What keeps the macro from the container; empty where that is too much.
  private String difference(LabelsMacro macro) {
    List<Map.Entry<String, String>> unmet =
        macro.labels().entrySet().stream().filter(label -> !fits(label)).toList();
    boolean elsewhere = macro.container().filter(name -> !name.equals(container)).isPresent();
    if (unmet.isEmpty() && elsewhere) {
      return "this takes only container " + macro.container().orElseThrow();
    }
    if (unmet.size() != 1 || elsewhere) {
      return "";
    }
    String key = unmet.getFirst().getKey();
    String wanted = unmet.getFirst().getValue();
    String own = template.labels().get(key);
    boolean near = own != null && Spelling.nearestOrPrefix(wanted, List.of(own)).isPresent();
    if (!near && macro.labels().size() == 1) {
      return "";
    }
    String wants = wanted.isEmpty() ? "this wants no " + key : "this wants " + key + "=" + wanted;
    return wants + (own == null ? ", which the pods lack" : ", the pods have " + own);
  }

  private boolean fits(Map.Entry<String, String> wanted) {
    String own = template.labels().get(wanted.getKey());
    return own == null
        ? wanted.getValue().isEmpty()
        : Objects.equals(LabelsMacro.inTag(own), LabelsMacro.inTag(wanted.getValue()));
  }
}
