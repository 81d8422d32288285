package dev.pratique.engine.manifest;

import java.util.List;

/// What one file holds: every document is in one of the three lists, empty documents in none.
public record FileContents(
    SourceText source,
    List<Manifest> manifests,
    List<Unreadable> unreadable,
    List<SkipReason> skipped) {}
