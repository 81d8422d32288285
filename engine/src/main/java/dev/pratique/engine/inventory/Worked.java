package dev.pratique.engine.inventory;

/// The value of a view, and what was asked to find it.
record Worked<T>(T value, Reads reads) {
  static <T> Worked<T> out(View<T> view, String namespace, Inventory inventory) {
    Reads reads = new Reads();
    return new Worked<>(view.of(inventory.recordingIn(reads), namespace), reads);
  }
}
