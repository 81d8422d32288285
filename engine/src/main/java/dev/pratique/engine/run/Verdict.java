package dev.pratique.engine.run;

import dev.pratique.engine.rule.Finding;
import dev.pratique.engine.rule.Unknown;
import java.util.ArrayList;
import java.util.List;

/// What all rules together say about one subject; filled by the one thread that evaluates it.
final class Verdict {
  final List<Finding> findings = new ArrayList<>(0);
  final List<Unknown> unknown = new ArrayList<>(0);
  final List<Defect> defects = new ArrayList<>(0);
  int suppressed;
}
