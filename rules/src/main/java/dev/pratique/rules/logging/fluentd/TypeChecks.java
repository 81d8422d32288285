package dev.pratique.rules.logging.fluentd;

import dev.pratique.rules.logging.fluentd.Problem.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Problems of a section's `@type`, and of parameters that only this type gives a meaning.
final class TypeChecks {
  private static final Set<String> TYPED = Set.of("match", "filter", "store", "source");
  private static final Set<String> JUDGED = Set.of("match", "filter", "store", "secondary");
  private static final Set<String> FORBIDDEN =
      Set.of("exec", "exec_filter", "stdout", "rewrite_tag_filter");
  private static final Set<String> EXCEPTION_PARAMETERS =
      Set.of("languages", "multiline_flush_interval", "max_lines", "max_bytes", "message");

  private final NamespaceConfig config;
  private final List<Problem> problems = new ArrayList<>();

  private TypeChecks(NamespaceConfig config) {
    this.config = config;
  }

  static List<Problem> check(NamespaceConfig config) {
    var checks = new TypeChecks(config);
    List<Place> roots = config.roots();
    for (Place root : roots) {
      root.directive()
          .walk()
          .map(root::child)
          .forEach(place ->
              checks.section(place, place.directive().span().equals(root.directive().span())));
    }
    return checks.problems;
  }

  private void section(Place place, boolean atTop) {
    Directive directive = place.directive();
    missing(place, directive);
    regexps(place, directive);
    plugin(place, directive, atTop);
    if (!config.isAdmin()) {
      forbidden(place, directive);
      source(place, directive, atTop);
      ignored(place, directive);
    }
  }

  private void missing(Place place, Directive directive) {
    if (TYPED.contains(directive.name()) && directive.type().isEmpty() && !config.isOpen(place)) {
      error(
          Condition.MISSING_TYPE,
          "<" + directive.name() + "> has no @type, so fluentd refuses it",
          place,
          directive.head().span());
    }
  }

  private void regexps(Place place, Directive directive) {
    for (Parameter parameter : directive.parameters()) {
      if (!Regexps.isRegexp(parameter) || parameter.isTemplated() || !takesRegexp(directive)) {
        continue;
      }
      String value = expression(parameter);
      Regexps.fault(value)
          .ifPresent(fault ->
              error(
                  Condition.BAD_REGEXP,
                  "bad regexp '" + value + "': " + fault,
                  place,
                  parameter.textSpan()));
    }
  }

  private static boolean takesRegexp(Directive directive) {
    return switch (directive.name()) {
      case "parse" -> Set.of("regexp", "multiline", "").contains(directive.type());
      case "regexp", "exclude", "rule" -> true;
      case "filter" -> directive.type().equals("grep");
      default -> false;
    };
  }

  /// In a regular expression a `#` starts no comment; `regexp1` names a key before it.
  private static String expression(Parameter parameter) {
    String raw = parameter.value();
    String value = raw.startsWith("/") && raw.indexOf('/', 1) > 0 ? raw : parameter.text();
    int flags = value.startsWith("/") ? value.lastIndexOf('/') + 1 : value.length();
    int comment = value.indexOf(" #", flags);
    String bare = comment < 0 ? value : value.substring(0, comment).stripTrailing();
    boolean keyed = parameter.name().matches("(regexp|exclude)\\d+");
    return keyed ? bare.replaceFirst("^\\S+\\s*", "") : bare;
  }

  private void plugin(Place place, Directive directive, boolean atTop) {
    if (!directive.is("plugin")) {
      return;
    }
    Span span = directive.head().span();
    if (!config.isAdmin()) {
      String admin = config.operator().adminNamespace();
      String message = "<plugin> is only possible in the admin namespace '" + admin + "'";
      error(Condition.PLUGIN_OUTSIDE_ADMIN, message, place, span);
    } else if (!atTop) {
      error(Condition.PLUGIN_OUTSIDE_ADMIN, "<plugin> is only possible at the top", place, span);
    }
  }

  private void forbidden(Place place, Directive directive) {
    String type = directive.type();
    if (!JUDGED.contains(directive.name())) {
      return;
    }
    boolean file = type.equals("file") && !config.operator().allows(Operator.Permission.FILE);
    boolean exceptions = type.equals("detect_exceptions") && directive.is("match");
    if (FORBIDDEN.contains(type) || file || exceptions) {
      String what =
          directive.is("secondary")
              ? "is forbidden, although the operator does not look here"
              : "is refused by the operator";
      error(
          Condition.FORBIDDEN_TYPE,
          "@type " + type + " in <" + directive.name() + "> " + what,
          place,
          directive.typeSpan());
    }
    boolean changesTags =
        !directive.text("add_tag_prefix").isEmpty()
            || !directive.text("remove_tag_prefix").isEmpty();
    if (type.equals("fields_parser") && changesTags) {
      error(
          Condition.FORBIDDEN_TYPE,
          "fields_parser that changes tags is refused by the operator",
          place,
          directive.typeSpan());
    }
  }

  private void source(Place place, Directive directive, boolean atTop) {
    if (!directive.is("source") || directive.type().contains("{{")) {
      return;
    }
    String type = directive.type();
    if (!type.equals("mounted-file")) {
      String message =
          "<source> of @type "
              + type
              + " is refused by the operator, only mounted-file is possible";
      error(Condition.FORBIDDEN_SOURCE, message, place, directive.typeSpan());
      return;
    }
    if (!atTop) {
      String message = "mounted-file is only possible at the top, here fluentd does not know it";
      error(Condition.FORBIDDEN_SOURCE, message, place, directive.typeSpan());
    }
    for (String name : List.of("labels", "path")) {
      if (directive.text(name).isEmpty() && !config.isOpen(place)) {
        String message = "<source> of @type mounted-file needs '" + name + "'";
        error(Condition.FORBIDDEN_SOURCE, message, place, directive.head().span());
      }
    }
    if (directive.children().size() > 1) {
      String message =
          "mounted-file takes one section <parse> at most, here are " + directive.children().size();
      error(Condition.FORBIDDEN_SOURCE, message, place, directive.head().span());
    }
  }

  private void ignored(Place place, Directive directive) {
    if (!directive.is("filter") || !directive.type().equals("detect_exceptions")) {
      return;
    }
    for (Parameter parameter : directive.parameters()) {
      String name = parameter.name();
      if (name.startsWith("@") || name.equals("type") || EXCEPTION_PARAMETERS.contains(name)) {
        continue;
      }
      String hint = name.equals("language") ? ", write 'languages'" : "";
      String message = "'" + name + "' is ignored by the operator in detect_exceptions" + hint;
      problems.add(
          Problem.warning(Condition.IGNORED_PARAMETER, message, place, parameter.nameSpan()));
    }
  }

  private void error(Condition condition, String message, Place place, Span span) {
    problems.add(Problem.error(condition, message, place, span));
  }
}
