package dev.pratique.engine.inventory;

/// Something that is worked out from several objects of a namespace and that many subjects ask for.
/// An inventory works it out once, and again only after a change to what it was made from.
/// Instances are compared by identity, so each is a constant.
public interface View<T> {
  /// Works it out; all that it depends on is asked of the inventory.
  T of(Inventory inventory, String namespace);
}
