package dev.pratique.engine.rule;

import dev.pratique.engine.manifest.Place;

/// A question that a rule could not answer, since what it needs to see is not in the files: neither
/// a pass nor a finding.
public record Unknown(String rule, Place place, String message) {
  /// The order of reports: file, line, column, rule, message.
  public static int compare(Unknown a, Unknown b) {
    int order = Place.compare(a.place, b.place);
    order = order != 0 ? order : a.rule.compareTo(b.rule);
    return order != 0 ? order : a.message.compareTo(b.message);
  }
}
