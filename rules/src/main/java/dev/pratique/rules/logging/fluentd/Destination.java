package dev.pratique.rules.logging.fluentd;

/// Where a copy of an event leaves the namespace's configuration.
public sealed interface Destination {
  /// The match, or the store in it, that the event was handed to.
  Place place();

  /// An output plugin. `effective` is the section as fluentd gets it: with the parameters and
  /// nested sections of the admin's `<plugin>`, where its type names one.
  record Output(Place place, Directive effective) implements Destination {
    public String type() {
      return effective.type();
    }
  }

  /// Another namespace, which receives the event in its `<label @$from(...)>`.
  record Shared(Place place, String namespace) implements Destination {}
}
