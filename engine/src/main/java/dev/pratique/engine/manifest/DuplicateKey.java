package dev.pratique.engine.manifest;

/// A key that a mapping holds twice: `kept`, the later one, is what a cluster sees.
public record DuplicateKey(Entry dropped, Entry kept) {}
