package dev.pratique.engine.rule;

import dev.pratique.engine.manifest.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Something that a rule found wrong.
///
/// @param rule the rule's id
/// @param subject the object, as a person would say it; a file's name where there is none
/// @param cluster the cluster it belongs to, `""` where there is only one
/// @param path the field it is about, such as `spec.template.spec.containers[0]`; `""` for the whole
/// @param suggestion what would mend it, where the rule can tell
public record Finding(
    String rule,
    Severity severity,
    String message,
    Place place,
    String subject,
    String cluster,
    String path,
    List<RelatedPlace> related,
    Optional<String> suggestion) {
  /// The order of reports: file, line, column, rule, message.
  public static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> f.place().source().name())
          .thenComparingInt(f -> f.place().span().line())
          .thenComparingInt(f -> f.place().span().column())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparing(Finding::cluster);
}
