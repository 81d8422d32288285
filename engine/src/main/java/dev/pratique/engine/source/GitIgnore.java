package dev.pratique.engine.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/// The `.gitignore` files that apply in a folder, from the repository's root down to it.
final class GitIgnore {
  private static final GitIgnore NONE = new GitIgnore(null, Path.of(""), new IgnoreNode(List.of()));

  private final @Nullable GitIgnore outer;
  private final Path folder;
  private final IgnoreNode rules;

  private GitIgnore(@Nullable GitIgnore outer, Path folder, IgnoreNode rules) {
    this.outer = outer;
    this.folder = folder;
    this.rules = rules;
  }

  /// What applies to a folder's entries, the folders above it included as far as the Git work tree reaches.
  static GitIgnore around(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    List<Path> outward = new ArrayList<>();
    for (Path at = absolute; at != null; at = at.getParent()) {
      outward.add(at);
      if (Files.exists(at.resolve(".git"))) {
        GitIgnore ignore = NONE;
        for (Path inner : outward.reversed()) {
          ignore = ignore.in(inner);
        }
        return ignore;
      }
    }
    return NONE.in(absolute);
  }

  /// What applies one level further down.
  GitIgnore in(Path folder) {
    Path file = folder.resolve(".gitignore");
    if (!Files.isRegularFile(file)) {
      return this;
    }
    IgnoreNode node = new IgnoreNode();
    try (InputStream in = Files.newInputStream(file)) {
      node.parse(in);
    } catch (IOException unreadable) {
      return this;
    }
    return new GitIgnore(this, folder, node);
  }

  /// Whether Git would leave this entry of the folder out; the innermost file that says anything decides.
  boolean ignores(Path path, boolean directory) {
    for (GitIgnore at = this; at != null && at != NONE; at = at.outer) {
      String relative = at.folder.relativize(path).toString().replace('\\', '/');
      switch (at.rules.isIgnored(relative, directory)) {
        case IGNORED -> {
          return true;
        }
        case NOT_IGNORED -> {
          return false;
        }
        case CHECK_PARENT, CHECK_PARENT_NEGATE_FIRST_MATCH -> {}
      }
    }
    return false;
  }
}
