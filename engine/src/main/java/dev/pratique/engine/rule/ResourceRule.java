package dev.pratique.engine.rule;

import dev.pratique.engine.resource.Resource;

/// A rule to which the subject alone matters.
public non-sealed interface ResourceRule extends Rule {
  /// Reports what is wrong with the subject.
  void check(Resource subject, Findings findings);
}
