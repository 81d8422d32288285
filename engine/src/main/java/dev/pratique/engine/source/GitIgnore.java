package dev.pratique.engine.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `.gitignore` files that apply in a folder, from the repository's root down to it.
final class GitIgnore {
  private static final GitIgnore NONE = new GitIgnore(null, Path.of(""), null);

  private final @Nullable GitIgnore outer;
  private final Path folder;
  private final nl.basjes.gitignore.@Nullable GitIgnore rules;

  private GitIgnore(
      @Nullable GitIgnore outer, Path folder, nl.basjes.gitignore.@Nullable GitIgnore rules) {
    this.outer = outer;
    this.folder = folder;
    this.rules = rules;
  }

  /// What applies to a folder's entries, the folders above it included as far as the Git work tree
  /// reaches.
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
    try {
      String text = Files.readString(file);
      return new GitIgnore(this, folder, new nl.basjes.gitignore.GitIgnore(text));
    } catch (IOException unreadable) {
      return this;
    }
  }

  /// Whether Git would leave this entry of the folder out; the innermost file that says anything
  /// decides.
  boolean ignores(Path path, boolean directory) {
    for (GitIgnore at = this; at != null && at.rules != null; at = at.outer) {
      String relative = "/" + at.folder.relativize(path).toString().replace('\\', '/');
      Boolean ignored = at.rules.isIgnoredFile(directory ? relative + "/" : relative);
      if (ignored != null) {
        return ignored;
      }
    }
    return false;
  }
}
