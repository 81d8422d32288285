package dev.pratique.rules.logging.fluentd;

import dev.pratique.rules.logging.fluentd.Problem.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Problems of the outputs to Sumo Logic, as fluentd-output-sumologic 1.7.3 reads its parameters,
/// the version that the operator ships. No message shows an endpoint: it holds a credential.
public final class SumologicChecks {
  private static final Map<String, Set<String>> ENUMS =
      Map.of(
          "data_type", Set.of("logs", "metrics"),
          "log_format", Set.of("json", "text", "json_merge", "fields"),
          "metric_data_format", Set.of("graphite", "carbon2", "prometheus"),
          "compress_encoding", Set.of("gzip", "deflate"));

  private static final Set<String> BOOLEANS =
      Set.of("verify_ssl", "add_timestamp", "disable_cookies", "compress", "use_internal_retry");

  private static final Set<String> NEWER =
      Set.of(
          "receive_timeout",
          "max_request_size",
          "use_internal_retry",
          "retry_min_interval",
          "retry_max_interval",
          "retry_max_times",
          "retry_timeout");

  private static final Map<String, String> MISSPELLED =
      Map.of(
          "receieve_timeout", "receive_timeout",
          "source_catagory", "source_category",
          "sourceCategory", "source_category",
          "category", "source_category",
          "sourcecategory", "source_category",
          "sourceName", "source_name",
          "sourceHost", "source_host",
          "format", "log_format",
          "url", "endpoint");

  private static final Pattern HTTPS = Pattern.compile("https://[^\\s/:?#]+(:\\d+)?([/?#]\\S*)?");
  private static final Pattern BOOLEAN = Pattern.compile("true|false|yes|no|");

  private final NamespaceConfig config;
  private final List<Problem> problems = new ArrayList<>();

  private SumologicChecks(NamespaceConfig config) {
    this.config = config;
  }

  /// All problems of the namespace's Sumo Logic outputs, by object, then by position.
  public static List<Problem> check(NamespaceConfig config) {
    var checks = new SumologicChecks(config);
    SumologicOutput.of(config).forEach(checks::output);
    return FluentdChecks.sorted(checks.problems);
  }

  private void output(SumologicOutput output) {
    Place place = output.place();
    endpoint(output);
    output
        .token()
        .ifPresent(span ->
            problems.add(
                Problem.error(
                    Condition.SUMOLOGIC_TOKEN,
                    "endpoint holds the token of a Sumo Logic source in clear",
                    place,
                    span)));
    place.directive().parameters().forEach(p -> parameter(place, p));
    if (!place.directive().is("plugin")) {
      category(output);
      logKey(place);
    }
  }

  private void endpoint(SumologicOutput output) {
    Place place = output.place();
    Optional<Parameter> endpoint = output.endpoint();
    if (endpoint.isEmpty() || endpoint.get().text().isEmpty()) {
      if (!config.isOpen(place)) {
        Span span = place.directive().typeSpan();
        String message = "sumologic needs an endpoint, fluentd refuses the output without one";
        problems.add(Problem.error(Condition.SUMOLOGIC_ENDPOINT, message, place, span));
      }
      return;
    }
    endpointFault(endpoint.get())
        .ifPresent(fault ->
            problems.add(
                Problem.error(
                    Condition.SUMOLOGIC_ENDPOINT, fault, place, endpoint.get().textSpan())));
  }

  private static Optional<String> endpointFault(Parameter endpoint) {
    String text = endpoint.text();
    boolean evaluated = endpoint.isDoubleQuoted() && text.contains("#{");
    if (endpoint.isTemplated() || evaluated) {
      return Optional.empty();
    }
    String last = text.substring(text.lastIndexOf('/') + 1);
    if (SumologicOutput.isPlaceholder(last) || text.contains("ref+") || text.contains("<")) {
      return Optional.of("endpoint is still a placeholder, nothing is delivered");
    }
    return HTTPS.matcher(text).matches()
        ? Optional.empty()
        : Optional.of("endpoint is no https URL");
  }

  private void parameter(Place place, Parameter parameter) {
    String name = parameter.name();
    String value = parameter.text();
    boolean computed = parameter.isTemplated() || value.contains("#{");
    Set<String> allowed = ENUMS.get(name);
    if (allowed != null && !computed && !allowed.contains(value)) {
      String choice = String.join(", ", allowed.stream().sorted().toList());
      error("invalid " + name + " '" + value + "', possible are " + choice, place, parameter);
    } else if (BOOLEANS.contains(name) && !computed && !BOOLEAN.matcher(value).matches()) {
      error("invalid " + name + " '" + value + "', true or false is wanted", place, parameter);
    }
    String known = MISSPELLED.get(name);
    if (known != null) {
      warn("'" + name + "' is no parameter of sumologic, did you mean " + known, place, parameter);
    } else if (NEWER.contains(name)) {
      warn("'" + name + "' has no effect in the plugin 1.7.3 of the operator", place, parameter);
    }
  }

  private void category(SumologicOutput output) {
    if (output.sourceCategory().isEmpty() && !config.isOpen(output.place())) {
      problems.add(
          Problem.info(
              Condition.SUMOLOGIC_PARAMETER,
              "sumologic without source_category uses the one of the HTTP source",
              output.place(),
              output.place().directive().typeSpan()));
    }
  }

  /// Source: `out_sumologic.rb` reads `message` where container records have `log`.
  private void logKey(Place place) {
    Directive directive = place.directive();
    String format = directive.text("log_format");
    boolean set = directive.parameter("log_key").isPresent();
    if (set || !format.matches("text|json_merge") || createsMessage() || config.isOpen()) {
      return;
    }
    String start = "container records have key 'log', not 'message': with log_format " + format;
    Span span = directive.parameter("log_format").orElseThrow().textSpan();
    problems.add(
        format.equals("text")
            ? Problem.error(
                Condition.SUMOLOGIC_LOG_KEY, start + " all events are discarded", place, span)
            : Problem.warning(
                Condition.SUMOLOGIC_LOG_KEY, start + " nothing is merged", place, span));
  }

  /// Whether some filter of the namespace may give records a key `message`.
  private boolean createsMessage() {
    return config.places().stream()
        .map(Place::directive)
        .filter(d -> d.is("filter"))
        .anyMatch(d ->
            d.type().matches("parser|rename_key|record_modifier|detect_exceptions|concat")
                || d.walk().anyMatch(s -> s.parameter("message").isPresent()));
  }

  private void error(String message, Place place, Parameter parameter) {
    problems.add(
        Problem.error(Condition.SUMOLOGIC_PARAMETER, message, place, parameter.textSpan()));
  }

  private void warn(String message, Place place, Parameter parameter) {
    problems.add(
        Problem.warning(Condition.SUMOLOGIC_PARAMETER, message, place, parameter.nameSpan()));
  }
}
