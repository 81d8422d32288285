package dev.pratique.engine.manifest;

/// Why a file or a document was passed over: it is not for Kubernetes, or not yet.
public enum SkipReason {
  /// Go template text, as in the `templates` folder of a Helm chart or in a `.gotmpl`.
  TEMPLATE("template"),
  /// `Chart.yaml` and such, which only Helm reads.
  HELM_CHART("Helm chart file"),
  /// A file that only Kustomize reads.
  KUSTOMIZATION("kustomization"),
  /// A document without `apiVersion` and `kind`: values, CI configuration, data.
  NOT_A_MANIFEST("not a manifest"),
  /// A configuration file with `apiVersion` and `kind` that is not stored in a cluster, such as a
  /// kubeconfig.
  CLIENT_CONFIGURATION("client configuration"),
  /// Text that is not YAML, and does not look like a manifest either.
  NOT_YAML("not YAML, no manifest"),
  /// A file with the mark that tells Argo CD to leave it alone.
  SKIPPED_BY_ARGO_CD("marked +argocd:skip-file-rendering");

  private final String text;

  SkipReason(String text) {
    this.text = text;
  }

  /// The reason in words, for a summary.
  public String text() {
    return text;
  }
}
