package dev.pratique.rules.logging.fluentd;

import dev.pratique.rules.logging.fluentd.Problem.Condition;
import dev.pratique.rules.logging.fluentd.Problem.Severity;
import dev.pratique.rules.logging.fluentd.Problem.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Problems of the text: what the line parser refuses, and what it accepts and mangles.
final class TextChecks {
  private static final Pattern RUBY = Pattern.compile("#\\{([^}]*)}?");
  private static final Pattern HARMLESS_RUBY =
      Pattern.compile(
          "\\s*(ENV\\[[^\\]]*]|ENV\\.fetch\\([^)]*\\)|Socket\\.gethostname|hostname|worker_id)\\s*");
  private static final Set<String> OWN_AT_NAMES =
      Set.of("@type", "@id", "@label", "@log_level", "@include");
  private static final Set<String> CHECKED_FOR_AT = Set.of("match", "filter", "source");

  private final NamespaceConfig config;
  private final List<Problem> problems = new ArrayList<>();

  private TextChecks(NamespaceConfig config) {
    this.config = config;
  }

  static List<Problem> check(NamespaceConfig config) {
    var checks = new TextChecks(config);
    for (int i = 0; i < config.fragments().size(); i++) {
      checks.syntax(i, config.fragments().get(i).config());
    }
    config.places().forEach(checks::section);
    return checks.problems;
  }

  private void syntax(int fragment, FluentdConfig text) {
    if (text.hasStructuralTemplate()) {
      return;
    }
    for (ConfigError error : text.errors()) {
      boolean include = error.message().matches(".*dangling parameter @?include");
      String message =
          include ? error.span().in(text.text()) + " is not possible here" : error.message();
      problems.add(
          new Problem(
              include ? Condition.INCLUDE : Condition.SYNTAX,
              Severity.ERROR,
              message + ", so namespace " + config.namespace() + " loses all its logs",
              new Where(fragment, error.span())));
    }
  }

  private void section(Place place) {
    Directive directive = place.directive();
    tag(place, directive);
    trailing(place, directive);
    Set<String> seen = new HashSet<>();
    for (Parameter parameter : directive.parameters()) {
      if (!parameter.isTemplated()) {
        parameter(place, parameter, seen);
      }
    }
    if (!config.isAdmin()) {
      enabledRuby(place, directive);
    }
  }

  private void tag(Place place, Directive directive) {
    if (hasComment(directive.tag()) && !directive.isTemplated()) {
      String message =
          "the operator takes what stands behind " + directive.written() + " for a part of its tag";
      problems.add(
          Problem.error(Condition.COMMENT_IN_TAG, message, place, directive.head().tagSpan()));
    }
  }

  /// Whether a tag swallowed what stands behind its `>`, or holds a comment.
  static boolean hasComment(String tag) {
    return tag.indexOf('>') >= 0 || tag.matches("(?s)(.*\\s)?#(?!\\{).*");
  }

  private void trailing(Place place, Directive directive) {
    String text = config.fragments().get(place.fragment()).config().text();
    int start = directive.head().span().end();
    int newline = text.indexOf('\n', start);
    String rest = text.substring(start, newline < 0 ? text.length() : newline).strip();
    boolean commented = rest.startsWith("#") || hasComment(directive.tag());
    if (!rest.isEmpty() && !commented && !rest.contains("{{")) {
      String message = "what stands behind " + directive.written() + " is dropped by the operator";
      problems.add(Problem.warning(Condition.SYNTAX, message, place, directive.head().span()));
    }
  }

  private void parameter(Place place, Parameter parameter, Set<String> seen) {
    String name = parameter.name();
    if (isName(name) && !seen.add(name)) {
      problems.add(
          Problem.warning(
              Condition.DUPLICATE_PARAMETER,
              "parameter '" + name + "' is given twice, only the last one counts",
              place,
              parameter.nameSpan()));
    }
    if (isTorn(parameter)) {
      problems.add(
          Problem.error(
              Condition.MULTILINE_VALUE,
              "value of '"
                  + name
                  + "' goes on in the next line, but the operator reads line by line and tears it"
                  + " apart",
              place,
              parameter.valueSpan()));
    }
    if (!config.isAdmin()) {
      foreign(place, parameter);
    }
  }

  private void foreign(Place place, Parameter parameter) {
    String name = parameter.name();
    if (name.equals("@include")) {
      String message =
          "@include reads files of the fluentd pod, although the operator accepts it here";
      problems.add(Problem.error(Condition.INCLUDE, message, place, parameter.nameSpan()));
    } else if (name.startsWith("@")
        && CHECKED_FOR_AT.contains(place.directive().name())
        && !OWN_AT_NAMES.contains(name)) {
      String message = "'" + name + "' is refused: names with @ are reserved by fluentd";
      problems.add(
          Problem.error(Condition.RESERVED_PARAMETER, message, place, parameter.nameSpan()));
    }
    if (parameter.isDoubleQuoted()) {
      ruby(place, parameter);
    }
  }

  private void ruby(Place place, Parameter parameter) {
    Matcher ruby = RUBY.matcher(parameter.value());
    while (ruby.find()) {
      if (ruby.start() > 0 && parameter.value().charAt(ruby.start() - 1) == '\\') {
        continue;
      }
      Span span = parameter.valueSpan().part(ruby.start(), ruby.end());
      if (HARMLESS_RUBY.matcher(ruby.group(1)).matches()) {
        String message = "'" + ruby.group() + "' reads the environment of the shared fluentd";
        problems.add(Problem.info(Condition.EMBEDDED_RUBY, message, place, span));
      } else {
        String message =
            "embedded Ruby '" + ruby.group() + "' runs inside the shared fluentd of the cluster";
        problems.add(Problem.error(Condition.EMBEDDED_RUBY, message, place, span));
      }
    }
  }

  private void enabledRuby(Place place, Directive directive) {
    if (!directive.text("enable_ruby").matches("true|yes")) {
      return;
    }
    directive
        .walk()
        .flatMap(d -> d.parameters().stream())
        .filter(p -> p.value().contains("${"))
        .forEach(p ->
            problems.add(
                Problem.error(
                    Condition.EMBEDDED_RUBY,
                    "with enable_ruby, '"
                        + p.name()
                        + "' is Ruby that runs inside the shared fluentd of the cluster",
                    place,
                    p.valueSpan())));
  }

  private static boolean isName(String name) {
    return name.matches("[@$A-Za-z_].*");
  }

  /// Whether a value opens a quote or a JSON array or object that its line does not close.
  private static boolean isTorn(Parameter parameter) {
    String value = parameter.value();
    if (value.isEmpty() || !isName(parameter.name()) || Regexps.isRegexp(parameter)) {
      return false;
    }
    return switch (value.charAt(0)) {
      case '"' -> parameter.closingQuote() < 0;
      case '[', '{' -> !closesBrackets(value);
      default -> false;
    };
  }

  private static boolean closesBrackets(String value) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '[' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ']' || c == '}') && --depth == 0) {
        return true;
      }
    }
    return false;
  }
}
