package dev.pratique.rules.logging.fluentd;

import java.util.List;
import java.util.stream.Stream;

/// One configuration text as a tree, with everything that is wrong with its syntax.
///
/// With errors the tree is what could be recovered; the operator itself gives up at the first.
public record FluentdConfig(
    String text, List<Directive> directives, List<ConfigError> errors, Templating templating) {
  public FluentdConfig {
    directives = List.copyOf(directives);
    errors = List.copyOf(errors);
  }

  /// Every section of the tree, in document order.
  public Stream<Directive> walk() {
    return directives.stream().flatMap(Directive::walk);
  }

  /// Whether the operator's Go template step changes this text before it is parsed.
  public boolean hasTemplate() {
    return templating != Templating.NONE;
  }

  /// Whether a template can add, remove or tear sections, so that the tree is a guess.
  public boolean hasStructuralTemplate() {
    return templating == Templating.STRUCTURE;
  }
}
