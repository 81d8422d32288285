package dev.pratique.rules.logging.fluentd;

/// Something wrong in a namespace's configuration, and where.
///
/// `message` is one line, starts in lower case, names the value and says what happens.
public record Problem(Condition condition, Severity severity, String message, Where where) {

  /// How sure and how bad it is.
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }

  /// The fragment of the namespace's configuration, and the range in its text.
  public record Where(int fragment, Span span) {}

  /// What kind of problem it is, so that a rule can take the ones that are its own.
  public enum Condition {
    SYNTAX,
    MULTILINE_VALUE,
    DUPLICATE_PARAMETER,
    COMMENT_IN_TAG,
    INCLUDE,
    EMBEDDED_RUBY,
    MISSING_TAG,
    TAG_OUTSIDE_NAMESPACE,
    TAG_BRACES,
    LABELS_MACRO,
    LABELS_ONLY_CONTAINER,
    EXACT_TAG_WITH_LABELS,
    FILTER_AFTER_MATCH,
    FORBIDDEN_SOURCE,
    FORBIDDEN_TYPE,
    MISSING_TYPE,
    PLUGIN_OUTSIDE_ADMIN,
    RESERVED_PARAMETER,
    BAD_REGEXP,
    LABEL_NAME,
    LABEL_UNDEFINED,
    LABEL_UNUSED,
    SHARE,
    RETAG,
    IGNORED_PARAMETER,
    SUMOLOGIC_ENDPOINT,
    SUMOLOGIC_TOKEN,
    SUMOLOGIC_PARAMETER,
    SUMOLOGIC_LOG_KEY,
  }

  static Problem error(Condition condition, String message, Place place, Span span) {
    return of(condition, Severity.ERROR, message, place, span);
  }

  static Problem warning(Condition condition, String message, Place place, Span span) {
    return of(condition, Severity.WARNING, message, place, span);
  }

  static Problem info(Condition condition, String message, Place place, Span span) {
    return of(condition, Severity.INFO, message, place, span);
  }

  private static Problem of(
      Condition condition, Severity severity, String message, Place place, Span span) {
    return new Problem(condition, severity, message, new Where(place.fragment(), span));
  }
}
