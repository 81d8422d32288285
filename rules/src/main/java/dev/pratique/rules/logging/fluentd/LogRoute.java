package dev.pratique.rules.logging.fluentd;

import java.util.List;
import java.util.Set;

/// What becomes of a container's log events.
public sealed interface LogRoute {

  /// They are delivered, to every destination in the list.
  record Routed(List<Destination> destinations, Set<Doubt> doubts) implements LogRoute {
    public Routed {
      destinations = List.copyOf(destinations);
      doubts = Set.copyOf(doubts);
    }
  }

  /// They are thrown away on purpose by `by`, a match or store of `@type null`; or by the `$labels`
  /// mechanism itself, where `by` is the first match that uses it.
  record Discarded(Place by) implements LogRoute {}

  /// No match takes them, so they reach the operator's final `<match **> @type null`.
  record Unmatched() implements LogRoute {}

  /// It depends on something that the configuration does not say.
  record Unknown(String reason) implements LogRoute {}

  /// Why less may be delivered than the destinations say.
  enum Doubt {
    /// A filter such as grep stands before the match.
    FILTER_MAY_DROP,
    /// Another store of the same copy could not be followed.
    STORE_UNKNOWN
  }
}
