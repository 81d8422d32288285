package dev.pratique.engine.run;

/// A rule that failed on a resource: our mistake, neither a pass nor a finding.
public record Defect(String rule, String subject, String place, Throwable cause) {}
