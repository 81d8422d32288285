package dev.pratique.engine.inventory;

/// What the absence of an object from the inventory says about the cluster.
public enum Knowledge {
  /// What is not here does not exist.
  COMPLETE,
  /// It may exist, but it is likely that it does not: a finding about its absence weighs one level
  /// less.
  PARTIAL,
  /// Nothing can be said.
  NONE;

  /// What is known about both together.
  public Knowledge and(Knowledge other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
