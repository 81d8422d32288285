package dev.pratique.rules.logging;

import dev.pratique.engine.manifest.EmbeddedText;
import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.ScalarNode;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import dev.pratique.rules.logging.fluentd.Span;
import dev.pratique.rules.logging.fluentd.SumologicOutput;

/// Address of a Sumo Logic HTTP source with its token in clear, so everyone who can read the
/// repository can write logs.
///
/// ## Why
///
/// The last part of the address is the credential: whoever has it can send log messages and metrics
/// in this system's name, at its cost, and hide others among them.
///
/// ## Remedy
///
/// Replace the source's address, then take it from the environment of fluentd, `endpoint
/// "#{ENV['SUMO_ENDPOINT']}"`, filled from a Secret that is sealed in Git.
///
/// ## Exceptions
///
/// Placeholders, references of vals, environment variables and template text are no credential. A
/// line that is commented out is: Git keeps it as readable as the others.
///
/// ## References
///
/// - fluentd-output-sumologic, `lib/fluent/plugin/out_sumologic.rb`: `endpoint` is declared secret
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class LeakedCollectorToken implements ResourceRule {
  /// Real tokens have about ninety characters; shorter text is an example.
  private static final int SHORTEST = 20;

  @Override
  public void check(Resource subject, Findings findings) {
    if (subject.is(LogConfig.FLUENTD_CONFIG)) {
      LogConfig.of(subject).ifPresent(config -> check(subject, config.scalar(), findings));
    } else if (subject.is(Kinds.CONFIG_MAP)) {
      for (Entry entry : subject.at("data").entries()) {
        if (entry.value() instanceof ScalarNode scalar) {
          check(subject, scalar, findings);
        }
      }
    }
  }

  private static void check(Resource subject, ScalarNode scalar, Findings findings) {
    EmbeddedText text = new EmbeddedText(subject.manifest().source(), scalar);
    for (Span token : SumologicOutput.tokens(scalar.value())) {
      if (token.end() - token.start() >= SHORTEST) {
        findings
            .report(
                text.span(token.start(), token.end()),
                "the token of a Sumo Logic source is in clear, so everyone who can read the"
                    + " repository can use it")
            .confidential();
      }
    }
  }
}
