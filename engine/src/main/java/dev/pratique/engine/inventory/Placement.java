package dev.pratique.engine.inventory;

import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.source.Glob;
import dev.pratique.engine.source.RepositoryUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which Argo CD Application deploys a file, and so into which namespace its objects go that name
/// none themselves.
///
/// Argo CD gives a namespaced object without a namespace that of the Application's destination
/// (controller/state.go, `NormalizeTargetObjects`).
public final class Placement {
  /// No Application deploys anything.
  public static final Placement NONE = new Placement(List.of());

  private final Map<String, List<Source>> sourcesOfFolder = new ConcurrentHashMap<>();

  private record Source(
      String path, boolean recurse, String include, String exclude, String namespace) {
    /// Whether it covers a file that lies in its folder or below.
    boolean covers(String file) {
      String relative = path.isEmpty() ? file : file.substring(path.length() + 1);
      boolean reached = recurse || relative.indexOf('/') < 0;
      boolean included = include.isEmpty() || Glob.ofName(include).matches(relative);
      boolean excluded = !exclude.isEmpty() && Glob.ofName(exclude).matches(relative);
      return reached && included && !excluded;
    }
  }

  private Placement(List<Source> sources) {
    for (Source source : sources) {
      sourcesOfFolder.computeIfAbsent(source.path(), _ -> new ArrayList<>(1)).add(source);
    }
  }

  /// What the Applications of a repository deploy.
  ///
  /// @param applications the Applications of the repository
  /// @param repository the addresses of the repository that the files are in; where none of the
  ///   Applications names one of them, as in a fork or without Git, each is taken to be about this
  ///   repository
  public static Placement of(List<Manifest> applications, Set<RepositoryUrl> repository) {
    List<Source> here = sources(applications, repository);
    return new Placement(here.isEmpty() ? sources(applications, Set.of()) : here);
  }

  private static List<Source> sources(List<Manifest> applications, Set<RepositoryUrl> repository) {
    List<Source> sources = new ArrayList<>();
    for (Manifest application : applications) {
      Node spec = application.root().get("spec");
      String namespace = spec.at("destination", "namespace").text();
      List<Node> several = spec.get("sources").items();
      for (Node source : several.isEmpty() ? List.of(spec.get("source")) : several) {
        boolean here =
            repository.isEmpty()
                || repository.contains(RepositoryUrl.of(source.get("repoURL").text()));
        if (here && source.get("path").isPresent() && !namespace.isEmpty()) {
          sources.add(source(source, namespace));
        }
      }
    }
    return sources;
  }

  private static Source source(Node source, String namespace) {
    Node directory = source.get("directory");
    return new Source(
        folder(source.get("path").text()),
        directory.get("recurse").isTrue(),
        directory.get("include").text(),
        directory.get("exclude").text(),
        namespace);
  }

  private static String folder(String path) {
    String trimmed = path.replaceAll("^(\\./)+|/+$", "");
    return trimmed.equals(".") ? "" : trimmed;
  }

  /// The namespace of the Application with the longest path that covers a file, given from the
  /// repository's root.
  Optional<String> namespaceOf(String file) {
    String folder = file;
    do {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      for (Source source : sourcesOfFolder.getOrDefault(folder, List.of())) {
        if (source.covers(file)) {
          return Optional.of(source.namespace());
        }
      }
    } while (!folder.isEmpty());
    return Optional.empty();
  }
}
