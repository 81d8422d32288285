package dev.pratique.engine.run;

import dev.pratique.engine.manifest.SkipReason;
import dev.pratique.engine.manifest.Unreadable;
import dev.pratique.engine.rule.Finding;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.rule.Unknown;
import java.util.List;
import java.util.Map;

/// What a run found, in the order of reports.
///
/// @param suppressed how many findings suppressions and exemptions took away
/// @param unknown questions that the files cannot answer
/// @param skipped documents and files passed over, by reason
public record Outcome(
    List<Finding> findings,
    int suppressed,
    List<Unknown> unknown,
    List<Unreadable> unreadable,
    List<Defect> defects,
    Map<SkipReason, Integer> skipped,
    Volume volume) {
  /// How much was looked at.
  public record Volume(int files, int resources, int clusters, int rules) {}

  /// How many findings have a severity.
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /// Whether a finding weighs at least as much as this.
  public boolean hasAtLeast(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity().isAtLeast(severity));
  }
}
