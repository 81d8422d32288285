/// The inventory: all resources of one cluster, indexed, with what is known and what is not.
@NullMarked
package dev.pratique.engine.inventory;

import org.jspecify.annotations.NullMarked;
