package dev.pratique.engine.manifest;

/// A manifest, or a whole file, that could not be read; it counts as neither clean nor faulty.
public record Unreadable(Place place, String message) {}
