package dev.pratique.engine.policy;

import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.manifest.SourceText;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.source.Glob;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Findings that a team accepts, by rule and object, in `pratique.yaml`.
///
/// @param rules ids, or `*`
/// @param expires the last day on which it holds
public record Exemption(
    List<String> rules, Scope scope, String reason, Optional<LocalDate> expires, Place place) {
  /// Which objects it is about; what is not said is not restricted.
  public record Scope(
      Optional<Glob> kind, Optional<Glob> namespace, Optional<Glob> name, Optional<Glob> path) {
    boolean covers(Resource subject) {
      SourceText source = subject.manifest().source();
      return matches(kind, subject.kind().kind())
          && matches(namespace, subject.namespace())
          && matches(name, subject.name())
          && matches(path, source.path());
    }

    private static boolean matches(Optional<Glob> glob, String text) {
      return glob.isEmpty() || glob.get().matches(text);
    }
  }

  /// Whether it is about a rule's findings on an object.
  public boolean covers(String rule, Resource subject) {
    return (rules.contains(rule) || rules.contains("*")) && scope.covers(subject);
  }

  /// Whether it no longer holds.
  public boolean isExpired(LocalDate today) {
    return expires.isPresent() && today.isAfter(expires.get());
  }
}
