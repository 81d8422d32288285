package dev.pratique.engine.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a document turned out to be.
sealed interface Classification {
  /// Kubernetes objects: one, or the items of a list.
  record Objects(List<Manifest> manifests, List<Unreadable> broken) implements Classification {
    @Override
    public FileContents in(SourceText source) {
      return new FileContents(source, manifests, broken, List.of());
    }
  }

  /// Something else, on purpose.
  record Skipped(SkipReason reason) implements Classification {
    @Override
    public FileContents in(SourceText source) {
      return new FileContents(source, List.of(), List.of(), List.of(reason));
    }
  }

  /// A manifest by its looks that is no object.
  record Broken(Unreadable unreadable) implements Classification {
    @Override
    public FileContents in(SourceText source) {
      return new FileContents(source, List.of(), List.of(unreadable), List.of());
    }
  }

  /// Nothing at all.
  record Empty() implements Classification {
    @Override
    public FileContents in(SourceText source) {
      return new FileContents(source, List.of(), List.of(), List.of());
    }
  }

  /// The document as the contents of a file.
  FileContents in(SourceText source);

  /// API groups of files that are read by a program at its start and never stored in a cluster.
  Set<String> CLIENT_GROUPS =
      Set.of(
          "kustomize.config.k8s.io",
          "kubelet.config.k8s.io",
          "kubeproxy.config.k8s.io",
          "kubescheduler.config.k8s.io",
          "apiserver.config.k8s.io",
          "audit.k8s.io",
          "kubeadm.k8s.io",
          "kind.x-k8s.io",
          "client.authentication.k8s.io",
          "config.karmada.io",
          "skaffold",
          "ctlptl.dev");

  /// Groups of custom kinds that are always stored in a cluster.
  Set<String> STORED_GROUPS =
      Set.of(
          "argoproj.io",
          "bitnami.com",
          "cert-manager.io",
          "external-secrets.io",
          "logs.vdp.vmware.com",
          "monitoring.coreos.com");

  static Classification of(SourceText source, TreeBuilder.Tree tree) {
    String fileName = source.path().substring(source.path().lastIndexOf('/') + 1);
    if (ManifestReader.KUSTOMIZATION_FILES.contains(fileName)) {
      return new Skipped(SkipReason.KUSTOMIZATION);
    }
    if (tree.root() instanceof MappingNode root) {
      return ofMapping(source, root, tree.duplicates(), fileName);
    }
    boolean empty = tree.root() instanceof ScalarNode scalar && !scalar.isPresent();
    return empty ? new Empty() : new Skipped(SkipReason.NOT_A_MANIFEST);
  }

  private static Classification ofMapping(
      SourceText source, MappingNode root, List<DuplicateKey> duplicates, String fileName) {
    String apiVersion = root.get("apiVersion").text();
    String kind = root.get("kind").text();
    if (fileName.equals("Chart.yaml") && kind.isEmpty()) {
      return new Skipped(SkipReason.HELM_CHART);
    }
    if (apiVersion.isEmpty() || kind.isEmpty()) {
      return incomplete(source, root, apiVersion, kind);
    }
    String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
    if (CLIENT_GROUPS.contains(group) || group.endsWith(".config.k8s.io")) {
      return new Skipped(
          group.startsWith("kustomize")
              ? SkipReason.KUSTOMIZATION
              : SkipReason.CLIENT_CONFIGURATION);
    }
    if (isList(root, kind)) {
      return items(source, root, duplicates);
    }
    if (root.get("metadata").entries().isEmpty()) {
      return withoutMetadata(source, root, apiVersion, kind);
    }
    return new Objects(
        List.of(new Manifest(source, root, apiVersion, kind, duplicates)), List.of());
  }

  /// A list has `items` and metadata of its own that never names it.
  private static boolean isList(MappingNode root, String kind) {
    return kind.endsWith("List")
        && root.get("items") instanceof SequenceNode
        && !root.at("metadata", "name").isPresent();
  }

  private static Classification items(
      SourceText source, MappingNode list, List<DuplicateKey> duplicates) {
    String listKind = list.get("kind").text();
    String impliedKind = listKind.substring(0, listKind.length() - "List".length());
    String impliedVersion = impliedKind.isEmpty() ? "" : list.get("apiVersion").text();
    List<Manifest> manifests = new ArrayList<>();
    List<Unreadable> broken = new ArrayList<>();
    for (Node item : list.get("items").items()) {
      String kind = item.get("kind").string().orElse(impliedKind);
      String apiVersion = item.get("apiVersion").string().orElse(impliedVersion);
      if (item instanceof MappingNode root && !kind.isEmpty() && !apiVersion.isEmpty()) {
        boolean first = manifests.isEmpty();
        manifests.add(new Manifest(source, root, apiVersion, kind, first ? duplicates : List.of()));
      } else {
        String message = "an item of this " + listKind + " is not a Kubernetes object";
        broken.add(broken(source, item, message).unreadable());
      }
    }
    return new Objects(manifests, broken);
  }

  /// An object always has `metadata` and one of the other two; files of other tools have not.
  private static Classification incomplete(
      SourceText source, MappingNode root, String apiVersion, String kind) {
    boolean halfNamed = !apiVersion.isEmpty() || !kind.isEmpty();
    boolean object = root.at("metadata", "name").isPresent() && halfNamed;
    if (!object) {
      return new Skipped(SkipReason.NOT_A_MANIFEST);
    }
    String has = apiVersion.isEmpty() ? "kind " + kind : "apiVersion " + apiVersion;
    String lacks = apiVersion.isEmpty() ? "apiVersion" : "kind";
    return broken(source, root, "not a Kubernetes object: it has " + has + " but no " + lacks);
  }

  private static Classification withoutMetadata(
      SourceText source, MappingNode root, String apiVersion, String kind) {
    boolean builtIn =
        apiVersion.matches("(([a-z]+|[a-z.]+\\.k8s\\.io)/)?v[0-9]+((alpha|beta)[0-9]+)?");
    boolean stored = builtIn || STORED_GROUPS.contains(apiVersion.replaceFirst("/.*", ""));
    boolean kubeconfig = apiVersion.equals("v1") && kind.equals("Config");
    return stored && !kubeconfig
        ? broken(source, root, kind + " has no metadata, so it has no name")
        : new Skipped(SkipReason.CLIENT_CONFIGURATION);
  }

  private static Broken broken(SourceText source, Node node, String message) {
    Span all = node.span();
    Span start = new Span(all.line(), all.column(), all.line(), all.column() + 1);
    return new Broken(new Unreadable(new Place(source, start), message));
  }
}
