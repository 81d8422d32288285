package dev.pratique.rules.secrets;

import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.ScalarNode;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import java.util.Optional;

/// Value of a SealedSecret that kubeseal cannot have written, such as a plain value in base64.
///
/// ## Why
///
/// The controller cannot decrypt it, so the Secret is never made or never updated. If it is base64
/// of the plain value, that value is in the repository for everyone to read: it only looks sealed.
///
/// ## Remedy
///
/// Seal the value with `kubeseal --raw` or `kubeseal --merge-into`. If it was readable, replace the
/// credential first.
///
/// ## References
///
/// - sealed-secrets, `pkg/crypto/crypto.go`: the structure that is checked here. Whether a
///   well-formed value can be decrypted, by which key and for which name, nothing outside the
///   cluster can tell.
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class CounterfeitSealedSecret implements ResourceRule {
  @Override
  public void check(Resource subject, Findings findings) {
    if (!subject.is(Kinds.SEALED_SECRET)) {
      return;
    }
    for (Entry entry : subject.at("spec", "encryptedData").entries()) {
      problem(entry.value())
          .ifPresent(problem ->
              findings
                  .report(
                      entry.value(),
                      "encryptedData."
                          + entry.name()
                          + " cannot be ciphertext of kubeseal: "
                          + problem)
                  .confidential());
    }
  }

  /// The controller passes over a value that is no string, without a word.
  private static Optional<String> problem(Node value) {
    return value instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.STRING
        ? Ciphertext.problem(scalar.value())
        : Optional.of("it is not a string");
  }
}
