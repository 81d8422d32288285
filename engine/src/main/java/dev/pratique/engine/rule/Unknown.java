package dev.pratique.engine.rule;

import dev.pratique.engine.manifest.Place;

/// A question that a rule could not answer, since what it needs to see is not in the files: neither a pass nor a finding.
public record Unknown(String rule, Place place, String message) {}
