package dev.pratique.engine.rule;

import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/// Something that a rule found wrong.
///
/// @param rule the rule's id
/// @param exposure whether the text at its place may be shown
/// @param resource the object; empty where it is about a file
/// @param cluster the cluster it belongs to, `""` where there is only one
/// @param path the field it is about, such as `spec.template.spec.containers[0]`; `""` for the
///   whole
/// @param suggestion what would mend it, where the rule can tell
public record Finding(
    String rule,
    Severity severity,
    String message,
    Place place,
    Exposure exposure,
    Optional<ResourceKey> resource,
    String cluster,
    String path,
    List<RelatedPlace> related,
    Optional<String> suggestion) {
  /// Whether a report may show the text that a finding points at.
  public enum Exposure {
    PUBLIC,
    /// The text may be a credential: no report and no log shows it.
    CONFIDENTIAL
  }

  /// The order of reports: file, line, column, rule, message.
  public static int compare(Finding a, Finding b) {
    int order = Place.compare(a.place, b.place);
    order = order != 0 ? order : a.rule.compareTo(b.rule);
    order = order != 0 ? order : a.message.compareTo(b.message);
    return order != 0 ? order : a.cluster.compareTo(b.cluster);
  }
}
