package dev.pratique.engine.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a Git repository without what differs between ways to reach it: protocol, user,
/// port, `.git`, case.
public record RepositoryUrl(String hostAndPath) {
  private static final Pattern URL =
      Pattern.compile(
          "(?:[a-z+]+://)?(?:[^@/]+@)?([^/:]+)(?::[0-9]+(?=/))?[:/]+(.*?)(?:\\.git)?/*");
  private static final Pattern REMOTE_URL =
      Pattern.compile("\\s*url\\s*=\\s*\"?([^\"\\s]+)\"?\\s*");

  /// The same for every form of one address.
  public static RepositoryUrl of(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    Matcher matcher = URL.matcher(lower);
    return new RepositoryUrl(matcher.matches() ? matcher.group(1) + "/" + matcher.group(2) : lower);
  }

  /// The addresses of the remotes of the work tree that a folder belongs to; none outside of Git.
  public static Set<RepositoryUrl> remotesOf(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.exists(git)) {
        return remotesIn(common(git).resolve("config"));
      }
    }
    return Set.of();
  }

  /// A work tree or a submodule has a file there, which says where its Git folder is (gitrepository
  /// layout, `gitdir:` and `commondir`).
  private static Path common(Path git) {
    try {
      if (Files.isDirectory(git)) {
        return git;
      }
      String text = Files.readString(git).strip();
      Path folder = git.resolveSibling(text.replaceFirst("^gitdir:\\s*", ""));
      Path common = folder.resolve("commondir");
      return Files.isRegularFile(common)
          ? folder.resolve(Files.readString(common).strip())
          : folder;
    } catch (IOException | InvalidPathException unreadable) {
      return git;
    }
  }

  private static Set<RepositoryUrl> remotesIn(Path file) {
    Set<RepositoryUrl> urls = new LinkedHashSet<>();
    try {
      boolean remote = false;
      for (String line : Files.readAllLines(file)) {
        Matcher url = REMOTE_URL.matcher(line);
        if (line.strip().startsWith("[")) {
          remote = line.strip().startsWith("[remote ");
        } else if (remote && url.matches()) {
          urls.add(of(url.group(1)));
        }
      }
    } catch (IOException unreadable) {
      return Set.of();
    }
    return urls;
  }
}
