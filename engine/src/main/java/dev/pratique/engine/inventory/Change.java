package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import java.util.Optional;

/// One object added, replaced or deleted.
///
/// @param after what the key stands for afterwards; empty for a deletion
public record Change(ResourceKey key, Optional<Resource> after) {
  /// The object is there afterwards, in place of one with the same key.
  public static Change put(Resource resource) {
    return new Change(resource.key(), Optional.of(resource));
  }

  /// No object has this key afterwards.
  public static Change delete(ResourceKey key) {
    return new Change(key, Optional.empty());
  }
}
