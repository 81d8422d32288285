package dev.pratique.engine.run;

import dev.pratique.engine.manifest.FileContents;
import dev.pratique.engine.manifest.Limits;
import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.manifest.ManifestReader;
import dev.pratique.engine.manifest.SkipReason;
import dev.pratique.engine.manifest.Unreadable;
import dev.pratique.engine.policy.Policy;
import dev.pratique.engine.source.InputFailure;
import dev.pratique.engine.source.SourceFinder;
import dev.pratique.engine.source.TextReader;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What was read from the paths that a user named.
record Repository(
    int files,
    List<Manifest> manifests,
    List<Unreadable> unreadable,
    Map<SkipReason, Integer> skipped) {
  private static final int WORTH_THREADS = 4;
  private static final String STANDARD_INPUT = "-";

  /// Reads everything; a file that cannot be read hides no other.
  static Repository read(List<String> paths, Policy policy, InputStream in) throws InputFailure {
    List<String> named = paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList();
    List<Path> files = new ArrayList<>(SourceFinder.find(named));
    files.removeIf(file -> isLeftOut(pathFrom(policy.root(), file), policy));
    TextReader texts = new TextReader(policy.root(), Limits.DEFAULT);
    ManifestReader manifests = new ManifestReader(Limits.DEFAULT);
    Stream<Path> stream = files.size() < WORTH_THREADS ? files.stream() : files.parallelStream();
    List<FileContents> contents =
        new ArrayList<>(stream.map(file -> contents(texts.read(file), manifests)).toList());
    if (named.size() < paths.size()) {
      contents.add(contents(texts.readStandardInput(in), manifests));
    }
    return of(contents);
  }

  /// The policy itself is nothing to wonder about in the totals.
  private static boolean isLeftOut(String path, Policy policy) {
    return path.equals(Policy.FILE_NAME) || policy.excludes(path);
  }

  static String pathFrom(Path root, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    return (absolute.startsWith(base) ? base.relativize(absolute) : absolute)
        .toString()
        .replace('\\', '/');
  }

  private static FileContents contents(TextReader.Result result, ManifestReader manifests) {
    if (result instanceof TextReader.Result.Read read) {
      return manifests.read(read.source());
    }
    Unreadable unreadable = ((TextReader.Result.Failed) result).unreadable();
    return new FileContents(unreadable.place().source(), List.of(), List.of(unreadable), List.of());
  }

  private static Repository of(List<FileContents> contents) {
    List<Manifest> manifests = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
    for (FileContents one : contents) {
      manifests.addAll(one.manifests());
      unreadable.addAll(one.unreadable());
      one.skipped().forEach(reason -> skipped.merge(reason, 1, Integer::sum));
    }
    return new Repository(contents.size(), manifests, unreadable, skipped);
  }
}
