package dev.pratique.engine.manifest;

import java.util.List;

/// One Kubernetes object as it is written in a file.
///
/// @param source the file
/// @param root the object itself; an item of a list stands on its own
/// @param apiVersion its `apiVersion`, or the one a list's kind implies
/// @param kind its `kind`, or the one a list's kind implies
/// @param duplicateKeys keys written twice, in the order written
public record Manifest(
    SourceText source,
    MappingNode root,
    String apiVersion,
    String kind,
    List<DuplicateKey> duplicateKeys) {
  /// Where a value of this manifest stands.
  public Place place(Node node) {
    return new Place(source, node.span());
  }
}
