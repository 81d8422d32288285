package dev.pratique.engine.manifest;

/// How much of one input is read before it is refused.
///
/// @param fileBytes size of a file
/// @param depth levels of nesting in a document
/// @param nodes nodes of a document once its aliases are followed; a YAML bomb has billions
/// @param documents documents in one file
public record Limits(long fileBytes, int depth, long nodes, int documents) {
  /// Far above what a cluster accepts: etcd refuses an object of more than 1.5 MiB.
  public static final Limits DEFAULT = new Limits(256L << 20, 200, 5_000_000, 200_000);
}
