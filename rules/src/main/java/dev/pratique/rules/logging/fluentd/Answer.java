package dev.pratique.rules.logging.fluentd;

/// Whether something is so, where part of it is only known at run time.
public enum Answer {
  YES,
  NO,
  MAYBE
}
