package dev.pratique.engine.manifest;

import java.util.List;

/// A file that holds one YAML document which is no manifest, such as our own configuration.
public sealed interface YamlDocument {
  /// The document; its root is absent in an empty file.
  record Read(Node root, List<DuplicateKey> duplicateKeys) implements YamlDocument {}

  /// Why it cannot be read.
  record Failed(Unreadable problem) implements YamlDocument {}

  /// Reads the document of a file.
  static YamlDocument read(SourceText source) {
    try {
      List<TreeBuilder.Tree> trees = TreeBuilder.build(new Chunk(source.text(), 1), Limits.DEFAULT);
      if (trees.isEmpty()) {
        return new Read(new AbsentNode(Span.START), List.of());
      }
      if (trees.size() > 1) {
        Span second = trees.get(1).root().span();
        return new Failed(
            new Unreadable(new Place(source, second), "a second document; there can be one only"));
      }
      return new Read(trees.getFirst().root(), trees.getFirst().duplicates());
    } catch (ParseFailure failure) {
      return new Failed(
          new Unreadable(new Place(source, failure.span()), failure.describe(source)));
    }
  }
}
