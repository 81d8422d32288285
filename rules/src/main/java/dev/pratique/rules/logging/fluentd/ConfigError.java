package dev.pratique.rules.logging.fluentd;

/// A place where the text is not a configuration for the operator's parser.
public record ConfigError(String message, Span span) {}
