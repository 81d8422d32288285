package dev.pratique.engine.manifest;

import java.util.List;

/// Reads text written in a test.
public final class Yaml {
  private static final ManifestReader READER =
      new ManifestReader(new Limits(1 << 20, 50, 10_000, 100));

  private Yaml() {}

  public static FileContents read(String path, String text) {
    return READER.read(new SourceText(path, path, text));
  }

  public static List<Manifest> manifests(String path, String text) {
    return read(path, text).manifests();
  }

  public static Manifest manifest(String text) {
    return manifests("a.yaml", text).getFirst();
  }

  /// The root of the first document, whatever it is.
  public static Node root(String text) {
    return TreeBuilder.build(new Chunk(text, 1), Limits.DEFAULT).getFirst().root();
  }
}
