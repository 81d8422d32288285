package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/// The questions that the evaluation of one subject asked: it must be evaluated again when an
/// answer changes. Used by one thread.
public final class Reads {
  private final List<Read> reads = new ArrayList<>();

  /// Nothing has been asked yet.
  public Reads() {}

  void add(Read read) {
    reads.add(read);
  }

  /// What was asked, in the order of asking.
  public List<Read> all() {
    return List.copyOf(reads);
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
