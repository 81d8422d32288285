package dev.pratique.rules.secrets;

import dev.pratique.engine.manifest.EmbeddedText;
import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.ScalarNode;
import dev.pratique.engine.manifest.Span;
import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.Option;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import java.util.List;

/// Reference of vals, such as `ref+awsssm://`, that is left in rendered state, so the application
/// receives its text in place of the value.
///
/// ## Why
///
/// helmfile and vals replace references while they render. Kubernetes, Argo CD and kubectl never
/// do: what is in the repository is what the container gets, and the application fails at its first
/// use of the value, or goes on with a wrong one.
///
/// ## Remedy
///
/// Render with the values resolved, and keep a value that is secret out of Git: as a SealedSecret
/// or ExternalSecret. A `secretref+` is left over on purpose by `vals eval --exclude-secret`; that
/// output must not be synced.
///
/// ## Exceptions
///
/// Applications and ApplicationSets with a configuration management plugin, and objects with one of
/// the annotations of the option `resolvers`, which say that something resolves them in the
/// cluster.
///
/// ## References
///
/// - vals, `pkg/expansion/expand_match.go` and `vals.go`
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class UnresolvedSecretRef implements ResourceRule {
  /// What can be told.
  public record Options(
      @Option(
              value = "",
              doc = "annotations of objects whose references are resolved in the cluster")
          List<String> resolvers) {}

  private static final GroupKind APPLICATION_SET = new GroupKind("argoproj.io", "ApplicationSet");

  private final Options options;

  public UnresolvedSecretRef(Options options) {
    this.options = options;
  }

  @Override
  public void check(Resource subject, Findings findings) {
    if (!isResolved(subject)) {
      walk(subject, subject.root(), findings);
    }
  }

  private boolean isResolved(Resource subject) {
    return (subject.is(Kinds.APPLICATION) && hasPlugin(subject.at("spec")))
        || (subject.is(APPLICATION_SET) && hasPlugin(subject.at("spec", "template", "spec")))
        || subject.is(Kinds.CUSTOM_RESOURCE_DEFINITION)
        || options.resolvers().stream().anyMatch(name -> subject.annotation(name).isPresent());
  }

  private static boolean hasPlugin(Node application) {
    return application.at("source", "plugin").isPresent()
        || application.get("sources").items().stream()
            .anyMatch(source -> source.get("plugin").isPresent());
  }

  private static void walk(Resource subject, Node node, Findings findings) {
    for (Entry entry : node.entries()) {
      boolean inData = node == subject.at("data") && subject.is(Kinds.SECRET);
      if (entry.value() instanceof ScalarNode scalar) {
        check(subject, entry.name(), scalar, inData, findings);
      } else {
        walk(subject, entry.value(), findings);
      }
    }
    for (Node item : node.items()) {
      if (item instanceof ScalarNode scalar) {
        check(subject, "", scalar, false, findings);
      } else {
        walk(subject, item, findings);
      }
    }
  }

  private static void check(
      Resource subject, String key, ScalarNode scalar, boolean inData, Findings findings) {
    String text = inData ? Base64Text.decoded(scalar.value()) : scalar.value();
    boolean encoded = !text.equals(scalar.value());
    for (ValsReference reference : ValsReference.all(text)) {
      Span span =
          encoded
              ? scalar.span()
              : new EmbeddedText(subject.manifest().source(), scalar)
                  .span(reference.start(), reference.end());
      Draft draft = findings.report(span, message(reference, key, encoded));
      if (encoded || reference.holdsValue()) {
        draft.confidential();
      }
    }
  }

  private static String message(ValsReference reference, String key, boolean encoded) {
    return "unresolved "
        + (encoded ? "base64-encoded vals reference " : "vals reference ")
        + reference.shown()
        + (key.isEmpty() ? "" : " in " + key)
        + (reference.isDeferred()
            ? ": it was left for deployment, which nothing here does"
            : ": the application would receive this text itself");
  }
}
