import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a GitOps repository of about as many objects as asked for, from the releases of `examples/clean`. The same seed gives the same bytes.
///
///     java bench/Generate.java OBJECTS SEED FOLDER
///
/// Forty releases share a namespace; one release in fifty has a fault.
public final class Generate {
  private static final List<String> RELEASES =
      List.of(
          "verity-go-api",
          "verity-page-api",
          "verity-image-api",
          "verity-crawler-api",
          "verity-classifier-worker",
          "verity-report");
  private static final int RELEASES_IN_A_NAMESPACE = 40;
  private static final int ONE_FAULT_IN = 50;

  private static final String APPLICATION =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: Application
      metadata:
        name: %1$s
        namespace: argocd
      spec:
        project: default
        destination:
          server: https://kubernetes.default.svc
          namespace: %2$s
        source:
          repoURL: https://bitbucket.org/acme/cluster-gitops.git
          path: %1$s
          targetRevision: HEAD
          directory:
            recurse: true
      """;

  private final Path examples;
  private final Path out;
  private final Random random;

  private Generate(Path examples, Path out, long seed) {
    this.examples = examples;
    this.out = out;
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("java bench/Generate.java OBJECTS SEED FOLDER");
    }
    Path examples = Path.of("examples", "clean");
    Path out = Path.of(args[2]);
    new Generate(examples, out, Long.parseLong(args[1])).write(Integer.parseInt(args[0]));
  }

  private void write(int objects) throws IOException {
    Map<String, Map<String, String>> templates = new TreeMap<>();
    for (String release : RELEASES) {
      templates.put(release, read(examples.resolve(release + "--production")));
    }
    int written = copy("prometheus--production");
    Files.writeString(
        out.resolve("pratique.yaml"),
        "repository: https://bitbucket.org/acme/cluster-gitops.git\n");
    StringBuilder applications = new StringBuilder();
    for (int number = 0; written < objects; number++) {
      String release = RELEASES.get(random.nextInt(RELEASES.size()));
      String name = "app-" + number;
      String namespace = "team-" + number / RELEASES_IN_A_NAMESPACE;
      boolean faulty = random.nextInt(ONE_FAULT_IN) == 0;
      for (Map.Entry<String, String> file : templates.get(release).entrySet()) {
        String text = rename(file.getValue(), release, name, namespace);
        save(name + "--production/" + file.getKey(), faulty ? spoil(text) : text);
        written += objects(text);
      }
      applications.append("---\n").append(APPLICATION.formatted(name + "--production", namespace));
      written++;
    }
    save("argocd/applications.yaml", applications.toString());
  }

  private static String rename(String text, String release, String name, String namespace) {
    return text.replace(release, name)
        .replaceAll("namespace: verity(-pipeline)?\\b", "namespace: " + namespace)
        .replaceAll("\\[verity(-pipeline)?]", "[" + namespace + "]");
  }

  /// A monitor with the label of no Prometheus, a probe on a port that is not there.
  private static String spoil(String text) {
    return text.replace("release: \"prometheus--production\"", "release: \"prometheus\"")
        .replace("port: default", "port: defualt");
  }

  private int copy(String folder) throws IOException {
    int objects = 0;
    for (Map.Entry<String, String> file : read(examples.resolve(folder)).entrySet()) {
      save(folder + "/" + file.getKey(), file.getValue());
      objects += objects(file.getValue());
    }
    return objects;
  }

  private static int objects(String text) {
    return (int) text.lines().filter(line -> line.startsWith("kind: ")).count();
  }

  private static Map<String, String> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString(), Generate::text, (a, _) -> a, TreeMap::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save(String name, String text) throws IOException {
    Path file = out.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
