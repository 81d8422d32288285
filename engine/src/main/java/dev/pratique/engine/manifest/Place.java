package dev.pratique.engine.manifest;

/// A stretch of text in a file.
public record Place(SourceText source, Span span) {}
