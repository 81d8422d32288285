package dev.pratique.rules.logging.fluentd;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A section that sends to Sumo Logic: a match, store, secondary or plugin of `@type sumologic`.
public record SumologicOutput(Place place) {
  /// `https://<host>/receiver/v1/http/<token>`, the address of an HTTP source.
  private static final Pattern RECEIVER =
      Pattern.compile("https?://[^/\\s\"']+/receiver/v1/http/([^\\s/?#\"']*)");

  private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z0-9_\\-=+%.~]+");

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          ".*<[^>]*>.*|.*(\\{\\{|#\\{|\\$\\{|\\$\\(|\\$[A-Za-z_]).*|ref\\+.*|.*\\*{3,}.*"
              + "|[Xx]{3,}=*|\\.{2,}|(?i:.*(change[-_]?me|placeholder|your[-_]|redacted|example).*)"
              + "|(?i:(your|my|the|collector|sumo|sumologic|http|source|secret|url|endpoint"
              + "|unique|[-_])*(token|code|id|url|secret|endpoint))|(?i:todo|tbd|fixme|dummy)",
          Pattern.DOTALL);

  /// Every such section of the namespace, in document order.
  public static List<SumologicOutput> of(NamespaceConfig config) {
    return config.places().stream()
        .filter(p -> isSumologic(p.directive()))
        .map(SumologicOutput::new)
        .toList();
  }

  static boolean isSumologic(Directive directive) {
    return directive.type().equals("sumologic")
        && List.of("match", "store", "secondary", "plugin").contains(directive.name());
  }

  public Optional<Parameter> endpoint() {
    return place.directive().parameter("endpoint");
  }

  public Optional<Parameter> sourceCategory() {
    return place.directive().parameter("source_category");
  }

  /// Where the token of the HTTP source stands in clear in the endpoint; the token only.
  public Optional<Span> token() {
    return endpoint().flatMap(e -> tokens(e.text()).stream().findFirst().map(e.textSpan()::part));
  }

  /// Where tokens of HTTP sources stand in clear in any text, a comment or another object's value.
  public static List<Span> tokens(String text) {
    return RECEIVER
        .matcher(text)
        .results()
        .filter(r -> CREDENTIAL.matcher(r.group(1)).matches() && !isPlaceholder(r.group(1)))
        .filter(r -> !text.startsWith("#{", r.end(1)))
        .map(r -> new Span(r.start(1), r.end(1)))
        .toList();
  }

  /// Whether a text only stands for the value that has to come here.
  static boolean isPlaceholder(String text) {
    return PLACEHOLDER.matcher(text).matches();
  }
}
