package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.Resource;
import java.util.LinkedHashSet;
import java.util.Set;

/// The questions that the evaluation of one subject asked: it must be evaluated again when an
/// answer changes. Used by one thread.
public final class Reads {
  private final Set<Read> reads = new LinkedHashSet<>();

  /// Nothing has been asked yet.
  public Reads() {}

  void add(Read read) {
    reads.add(read);
  }

  /// What was asked, each question once.
  public Set<Read> all() {
    return Set.copyOf(reads);
  }

  /// Whether a change from `before` or to `after` may alter an answer; a derived object counts as
  /// part of what it comes from.
  public boolean areTouchedBy(Resource resource) {
    return isTouched(resource) || Derived.from(resource).stream().anyMatch(this::isTouched);
  }

  private boolean isTouched(Resource resource) {
    return reads.stream().anyMatch(read -> read.isTouchedBy(resource));
  }
}
