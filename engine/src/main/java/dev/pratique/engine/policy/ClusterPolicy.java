package dev.pratique.engine.policy;

import dev.pratique.engine.inventory.Declared;
import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.source.Glob;
import java.util.List;

/// One cluster of the repository.
///
/// @param name what reports call it, `""` where there is only one
/// @param paths which files are its state
/// @param externals objects declared to exist elsewhere, with their content
public record ClusterPolicy(
    String name,
    List<Glob> paths,
    String defaultNamespace,
    Declared declared,
    List<Manifest> externals) {
  /// Whether a file, by its path from the policy's folder, belongs to the cluster.
  public boolean covers(String path) {
    return paths.isEmpty() || paths.stream().anyMatch(glob -> glob.matches(path));
  }
}
