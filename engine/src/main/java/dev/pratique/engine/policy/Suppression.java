package dev.pratique.engine.policy;

import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.manifest.Span;
import java.util.Optional;

/// A finding that somebody accepts, said beside the object.
///
/// @param rule the id of a rule
/// @param span where it is written
/// @param problem what is wrong with how it is written; a suppression with a problem suppresses
///   nothing
public record Suppression(
    String rule, Reach reach, Manifest manifest, Span span, Optional<String> problem) {
  /// What it applies to.
  public sealed interface Reach {
    /// All findings on the object.
    record WholeObject() implements Reach {}

    /// Findings on one line of the object's file.
    record Line(int number) implements Reach {}
  }

  /// Whether it applies to a finding on its object.
  public boolean covers(String id, Span finding) {
    if (problem.isPresent() || !rule.equals(id)) {
      return false;
    }
    return switch (reach) {
      case Reach.WholeObject() -> true;
      case Reach.Line(int number) -> number == finding.line();
    };
  }
}
