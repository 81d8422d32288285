package dev.pratique.engine.manifest;

import java.util.Locale;

/// Why a file or a document was passed over: it is not for Kubernetes, or not yet.
public enum SkipReason {
  /// Go template text, as in the `templates` folder of a Helm chart or in a `.gotmpl`.
  TEMPLATE("template", "templates"),
  /// `Chart.yaml` and such, which only Helm reads.
  HELM_CHART("Helm chart file", "Helm chart files"),
  /// A file that only Kustomize reads.
  KUSTOMIZATION("kustomization", "kustomizations"),
  /// A document without `apiVersion` and `kind`: values, CI configuration, data.
  NOT_A_MANIFEST("document without apiVersion and kind", "documents without apiVersion and kind"),
  /// A configuration file with `apiVersion` and `kind` that is not stored in a cluster, such as a
  /// kubeconfig.
  CLIENT_CONFIGURATION("client configuration", "client configurations"),
  /// Text that is not YAML, and does not look like a manifest either.
  NOT_YAML("document that is not YAML", "documents that are not YAML"),
  /// A file with the mark that tells Argo CD to leave it alone.
  SKIPPED_BY_ARGO_CD(
      "file marked +argocd:skip-file-rendering", "files marked +argocd:skip-file-rendering");

  private final String one;
  private final String several;

  SkipReason(String one, String several) {
    this.one = one;
    this.several = several;
  }

  /// So many of these in words, for people.
  public String counted(int number) {
    return number + " " + (number == 1 ? one : several);
  }

  /// The name in reports for programs, such as `not-a-manifest`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
