package dev.pratique.engine.rule;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.resource.Resource;

/// A rule to which the other objects of the cluster matter too.
public non-sealed interface InventoryRule extends Rule {
  /// Reports what is wrong with the subject, given everything else.
  void check(Resource subject, Inventory inventory, Findings findings);
}
