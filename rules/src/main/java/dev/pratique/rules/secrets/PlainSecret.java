package dev.pratique.rules.secrets;

import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Draft;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Secret whose values are in the repository for everyone who can read it.
///
/// ## Why
///
/// The values of a Secret are base64, which anybody can decode. Once committed they stay in the
/// history of every clone, so removing the file is not enough: the credential has to be replaced.
///
/// ## Remedy
///
/// Replace the credential, then commit a SealedSecret, an ExternalSecret or a file encrypted with
/// SOPS in place of the Secret.
///
/// ## Exceptions
///
/// A Secret without values, a file encrypted with SOPS, certificates and public keys, and values
/// that are all placeholders or references of vals: those have rules of their own.
///
/// ## References
///
/// - Kubernetes, Secrets: "Secrets are, by default, stored unencrypted"; sealed-secrets, README
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class PlainSecret implements ResourceRule {
  private static final Pattern PEM_LABEL = Pattern.compile("-----BEGIN ([^-]+)-----");
  private static final Set<String> PUBLIC =
      Set.of("CERTIFICATE", "TRUSTED CERTIFICATE", "PUBLIC KEY", "X509 CRL");

  @Override
  public void check(Resource subject, Findings findings) {
    if (!subject.is(Kinds.SECRET) || subject.root().get("sops").isPresent()) {
      return;
    }
    List<Entry> data = credentials(subject, "data");
    List<Entry> all = new ArrayList<>(data);
    all.addAll(credentials(subject, "stringData"));
    if (!all.isEmpty()) {
      Node field = subject.root().key(data.isEmpty() ? "stringData" : "data");
      Draft draft = findings.report(field, message(subject, all));
      if (all.stream().anyMatch(entry -> entry.key().line() == field.line())) {
        draft.confidential();
      }
    }
  }

  private static List<Entry> credentials(Resource subject, String field) {
    return subject.at(field).entries().stream()
        .filter(entry -> {
          String text = entry.value().text();
          return isCredential(field.equals("data") ? Base64Text.decoded(text) : text);
        })
        .toList();
  }

  private static boolean isCredential(String value) {
    return !value.isBlank()
        && !Placeholder.isPlaceholder(value)
        && !ValsReference.isWhole(value)
        && !isPublic(value);
  }

  /// Certificates and public keys are made to be shown.
  private static boolean isPublic(String value) {
    return value.strip().startsWith("-----BEGIN ")
        && PEM_LABEL
            .matcher(value)
            .results()
            .map(label -> label.group(1))
            .allMatch(PUBLIC::contains);
  }

  /// Names the keys, never a value.
  private static String message(Resource subject, List<Entry> credentials) {
    List<String> keys = credentials.stream().map(Entry::name).toList();
    String shown = String.join(", ", keys.subList(0, Math.min(3, keys.size())));
    String rest = keys.size() > 3 ? " and " + (keys.size() - 3) + " more" : "";
    return subject + " can be read by everyone who can read the repository: " + shown + rest;
  }
}
