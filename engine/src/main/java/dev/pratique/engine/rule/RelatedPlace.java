package dev.pratique.engine.rule;

import dev.pratique.engine.manifest.Place;

/// The other end of a finding: a place elsewhere, and what it has to do with it.
public record RelatedPlace(Place place, String message) {}
