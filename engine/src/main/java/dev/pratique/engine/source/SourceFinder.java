package dev.pratique.engine.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/// Finds the files behind the paths that a user names: files as they are, folders with all below
/// them, globs.
///
/// In folders, what `.gitignore` names and what does not end in `.yaml`, `.yml` or `.json` is left
/// out; links to folders are not followed.
public final class SourceFinder {
  private final Map<Path, Path> found = new LinkedHashMap<>();
  private int kept;

  private SourceFinder() {}

  /// The files, in the order of the arguments and by name within each, each once.
  ///
  /// @throws InputFailure if a path is not there or a folder cannot be listed
  public static List<Path> find(List<String> arguments) throws InputFailure {
    SourceFinder finder = new SourceFinder();
    for (String argument : arguments) {
      finder.add(argument);
    }
    return List.copyOf(finder.found.values());
  }

  private void add(String argument) throws InputFailure {
    Path path = path(argument);
    if (Files.isDirectory(path)) {
      Path absolute = path.toAbsolutePath().normalize();
      walk(path, absolute, GitIgnore.around(absolute), Matching.ANY);
    } else if (Files.exists(path)) {
      keep(path);
    } else if (isGlob(argument)) {
      glob(argument);
    } else {
      throw new InputFailure(argument + ": no such file or folder");
    }
  }

  private static Path path(String argument) throws InputFailure {
    try {
      return Path.of(argument).normalize();
    } catch (InvalidPathException e) {
      throw new InputFailure(argument + ": not a path (" + e.getReason() + ")");
    }
  }

  private void keep(Path path) {
    kept++;
    found.putIfAbsent(path.toAbsolutePath().normalize(), path);
  }

  /// Which files of a walk are wanted.
  private interface Matching {
    Matching ANY = path -> isManifestName(path.getFileName().toString());

    boolean matches(Path shown);
  }

  private void walk(Path shown, Path absolute, GitIgnore ignore, Matching wanted)
      throws InputFailure {
    for (Path entry : sorted(shown)) {
      String name = entry.getFileName().toString();
      Path absoluteEntry = absolute.resolve(name);
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (!name.equals(".git") && !ignore.ignores(absoluteEntry, true)) {
          walk(entry, absoluteEntry, ignore.in(absoluteEntry), wanted);
        }
      } else if (wanted.matches(entry)
          && Files.isRegularFile(entry)
          && !ignore.ignores(absoluteEntry, false)) {
        keep(entry);
      }
    }
  }

  private static List<Path> sorted(Path folder) throws InputFailure {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException e) {
      throw new InputFailure(folder + ": the folder cannot be read (" + e.getMessage() + ")");
    }
    entries.sort(null);
    return entries;
  }

  private static boolean isManifestName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
  }

  private static boolean isGlob(String argument) {
    return argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /// A glob is for users whose shell has left it alone; it begins in the deepest folder that it
  /// names without a wildcard.
  private void glob(String argument) throws InputFailure {
    int before = kept;
    int wildcard = 0;
    while ("*?[{".indexOf(argument.charAt(wildcard)) < 0) {
      wildcard++;
    }
    int slash = argument.lastIndexOf('/', wildcard);
    Path base = path(slash < 0 ? "" : argument.substring(0, slash + 1));
    if (Files.isDirectory(base.toAbsolutePath())) {
      PathMatcher matcher = matcher(argument);
      Path absolute = base.toAbsolutePath().normalize();
      walk(base, absolute, GitIgnore.around(absolute), matcher::matches);
    }
    if (kept == before) {
      throw new InputFailure(argument + ": matches no file");
    }
  }

  /// `**/` also stands for no folder at all, as it does in shells.
  private static PathMatcher matcher(String argument) throws InputFailure {
    String glob = argument.indexOf('{') >= 0 ? argument : argument.replace("**/", "{**/,}");
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new InputFailure(argument + ": not a glob (" + e.getDescription() + ")");
    }
  }
}
