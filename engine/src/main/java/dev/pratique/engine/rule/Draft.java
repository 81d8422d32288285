package dev.pratique.engine.rule;

import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.manifest.Span;
import dev.pratique.engine.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A finding in the hands of the rule that reports it.
public final class Draft {
  private final Span span;
  private final String message;
  private final List<RelatedPlace> related = new ArrayList<>();
  private @Nullable Severity severity;
  private @Nullable String suggestion;
  private boolean lowered;
  private Finding.Exposure exposure = Finding.Exposure.PUBLIC;

  Draft(Span span, String message) {
    this.span = span;
    this.message = message;
  }

  /// Gives this one finding another severity than the rule's.
  public Draft severity(Severity other) {
    this.severity = other;
    return this;
  }

  /// Makes this finding weigh one level less: it rests on the absence of something that may exist
  /// elsewhere.
  Draft lowered() {
    this.lowered = true;
    return this;
  }

  /// Keeps the text at its place out of every report, since it may be a credential.
  public Draft confidential() {
    this.exposure = Finding.Exposure.CONFIDENTIAL;
    return this;
  }

  /// Points at a place that has to do with it.
  public Draft related(Place place, String text) {
    related.add(new RelatedPlace(place, text));
    return this;
  }

  /// Points at the object at the other end.
  public Draft related(Resource other, String text) {
    return related(other.place(), text);
  }

  /// Says what would mend it.
  public Draft suggest(String text) {
    this.suggestion = text;
    return this;
  }

  /// Where it is, in the subject's file.
  public Span span() {
    return span;
  }

  /// What is wrong.
  public String message() {
    return message;
  }

  /// The severity, given the rule's.
  public Severity severityOr(Severity ofRule) {
    Severity chosen = severity == null ? ofRule : severity;
    return lowered ? chosen.lower() : chosen;
  }

  /// Whether the text at its place may be shown.
  public Finding.Exposure exposure() {
    return exposure;
  }

  public List<RelatedPlace> related() {
    return List.copyOf(related);
  }

  public Optional<String> suggestion() {
    return Optional.ofNullable(suggestion);
  }
}
