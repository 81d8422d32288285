package dev.pratique.engine.run;

import dev.pratique.engine.manifest.Limits;
import dev.pratique.engine.manifest.Unreadable;
import dev.pratique.engine.policy.Policy;
import dev.pratique.engine.policy.PolicyProblem;
import dev.pratique.engine.policy.PolicyReader;
import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.source.TextReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the policy that applies to some paths: the nearest `pratique.yaml` in or above the first
/// of them.
public final class PolicyLocator {
  private PolicyLocator() {}

  /// The policy that applies.
  ///
  /// @param explicit a file that the user named, which is taken in place of any other; its folder
  ///   is the root
  public static PolicyReader.Result locate(
      Optional<Path> explicit, List<String> paths, List<RuleDescriptor> rules) {
    String first = paths.isEmpty() || paths.getFirst().equals("-") ? "" : paths.getFirst();
    Path start = folder(first);
    Optional<Path> file = explicit.or(() -> upwards(start, Policy.FILE_NAME));
    if (file.isPresent()) {
      return read(file.get(), rules);
    }
    Path root = upwards(start, ".git").map(PolicyLocator::parent).orElse(start);
    return new PolicyReader.Result.Read(Policy.none(root));
  }

  private static Path folder(String path) {
    int wildcard = 0;
    while (wildcard < path.length() && "*?[{".indexOf(path.charAt(wildcard)) < 0) {
      wildcard++;
    }
    Path fixed = absolute(path.substring(0, wildcard));
    return Files.isDirectory(fixed) ? fixed : parent(fixed);
  }

  /// What is no path is reported when it is to be read.
  private static Path absolute(String path) {
    try {
      return Path.of(path).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      return Path.of("").toAbsolutePath();
    }
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }

  private static Optional<Path> upwards(Path start, String name) {
    for (Path at = start; at != null; at = at.getParent()) {
      Path candidate = at.resolve(name);
      if (Files.exists(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static PolicyReader.Result read(Path file, List<RuleDescriptor> rules) {
    Path root = parent(file);
    TextReader.Result result = new TextReader(root, Limits.DEFAULT).read(shown(file));
    if (result instanceof TextReader.Result.Read read) {
      return PolicyReader.read(root, read.source(), rules);
    }
    Unreadable unreadable = ((TextReader.Result.Failed) result).unreadable();
    return new PolicyReader.Result.Failed(
        List.of(new PolicyProblem(unreadable.place(), unreadable.message())));
  }

  /// The file as a user would name it from where they are.
  private static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
  }
}
