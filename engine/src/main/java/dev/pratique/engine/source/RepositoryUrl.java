package dev.pratique.engine.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/// The address of a Git repository without what differs between ways to reach it: protocol, user, port, `.git`, case.
public record RepositoryUrl(String hostAndPath) {
  private static final Pattern URL =
      Pattern.compile("(?:[a-z+]+://)?(?:[^@/]+@)?([^/:]+)(?::[0-9]+(?=/))?[:/]+(.*?)(?:\\.git)?/*");

  /// The same for every form of one address.
  public static RepositoryUrl of(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    Matcher matcher = URL.matcher(lower);
    return new RepositoryUrl(
        matcher.matches() ? matcher.group(1) + "/" + matcher.group(2) : lower);
  }

  /// The addresses of the remotes of the work tree that a folder belongs to; none outside of Git.
  public static Set<RepositoryUrl> remotesOf(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path file = at.resolve(".git").resolve("config");
      if (Files.isRegularFile(file)) {
        return remotesIn(file);
      }
    }
    return Set.of();
  }

  private static Set<RepositoryUrl> remotesIn(Path file) {
    Config config = new Config();
    try {
      config.fromText(Files.readString(file));
    } catch (IOException | ConfigInvalidException unreadable) {
      return Set.of();
    }
    Set<RepositoryUrl> urls = new LinkedHashSet<>();
    for (String remote : config.getSubsections("remote")) {
      for (String url : config.getStringList("remote", remote, "url")) {
        urls.add(of(url));
      }
    }
    return urls;
  }
}
