package dev.pratique.engine.policy;

import dev.pratique.engine.manifest.Place;

/// Something in `pratique.yaml` that cannot be meant.
public record PolicyProblem(Place place, String message) {}
