package dev.pratique.rules.logging.fluentd;

/// What one object contributes to its namespace's configuration; `name` is the object's name.
public record Fragment(String name, FluentdConfig config) {}
