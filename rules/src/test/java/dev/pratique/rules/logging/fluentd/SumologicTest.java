package dev.pratique.rules.logging.fluentd;

import static dev.pratique.rules.logging.fluentd.Configs.demo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.rules.logging.fluentd.Problem.Condition;
import dev.pratique.rules.logging.fluentd.Problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumologicTest {
  private static final String HOST =
      "https://endpoint1.collection.eu.sumologic.com/receiver/v1/http/";

  /// No credential of anybody: the alphabet.
  private static final String TOKEN = "ZaVnC4dhaV3AbCdEfGhIjKlMnOpQrStUvWxYz0123456789==";

  private static NamespaceConfig output(String... lines) {
    return demo(
        "<match **>\n@type sumologic\nsource_category c\n"
            + String.join("\n", lines)
            + "\n</match>");
  }

  private static List<Condition> conditions(NamespaceConfig config) {
    return SumologicChecks.check(config).stream().map(Problem::condition).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"", "'"})
  void tokenInClearIsFoundAndNeverShown(String quote) {
    NamespaceConfig config = output("endpoint " + quote + HOST + TOKEN + quote);
    List<Problem> problems = SumologicChecks.check(config);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().condition()).isEqualTo(Condition.SUMOLOGIC_TOKEN);
    assertThat(Configs.at(config, problems.getFirst())).isEqualTo(TOKEN);
    assertThat(problems.getFirst().message()).doesNotContain(TOKEN.substring(0, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<token>",
        "XXXX",
        "$TOKEN",
        "${TOKEN}",
        "ref+awsssm://x/y",
        "...",
        "YOUR_TOKEN",
        "***"
      })
  void placeholderIsNoTokenButNoEndpointEither(String last) {
    NamespaceConfig config = output("endpoint " + HOST + last);
    assertThat(conditions(config)).containsExactly(Condition.SUMOLOGIC_ENDPOINT);
    assertThat(SumologicOutput.of(config).getFirst().token()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"#{ENV['SUMO']}\"", "{{ .Env.SUMO }}", "https://x/{{ .Env.T }}"})
  void referenceIsFine(String endpoint) {
    assertThat(conditions(output("endpoint " + endpoint))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "endpoint http://x.y/z",
        "endpoint foo",
        "endpoint ref+awsssm:///a",
        "endpoint",
        "",
        "endpoint $SUMO"
      })
  void endpointIsNeededAndHttps(String line) {
    assertThat(conditions(output(line))).containsExactly(Condition.SUMOLOGIC_ENDPOINT);
  }

  @Test
  void tokensAreFoundInAnyText() {
    String text =
        "# endpoint " + HOST + TOKEN + "?x=1\n" + HOST + "<token>\n" + HOST + "a#{ENV['X']}";
    assertThat(SumologicOutput.tokens(text)).extracting(s -> s.in(text)).containsExactly(TOKEN);
  }

  @Test
  void swallowedLineIsNotShown() {
    NamespaceConfig config =
        demo("<match **> @type sumologic endpoint " + HOST + TOKEN + " </match>\n</match>");
    assertThat(FluentdChecks.check(config))
        .isNotEmpty()
        .noneMatch(p -> p.message().contains(TOKEN.substring(0, 5)));
  }

  @Test
  void tokenOverHttpIsBoth() {
    assertThat(conditions(output("endpoint " + HOST.replace("https", "http") + TOKEN)))
        .containsExactly(Condition.SUMOLOGIC_ENDPOINT, Condition.SUMOLOGIC_TOKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "log_format raw, ERROR", "data_type traces, ERROR", "metric_data_format json, ERROR",
        "compress_encoding zip, ERROR",
    "compress maybe, ERROR", "receieve_timeout 5, WARNING", "receive_timeout 5, WARNING",
        "source_catagory x, WARNING",
  })
  void parametersAreChecked(String line, Severity severity) {
    List<Problem> problems = SumologicChecks.check(output("endpoint https://x/y", line));
    assertThat(problems)
        .extracting(Problem::condition)
        .containsExactly(Condition.SUMOLOGIC_PARAMETER);
    assertThat(problems).extracting(Problem::severity).containsExactly(severity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"log_format fields", "log_format json", "data_type metrics", "compress true"})
  void goodParametersAreAccepted(String line) {
    assertThat(conditions(output("endpoint https://x/y", line))).isEmpty();
  }

  @Test
  void textNeedsALogKey() {
    String endpoint = "endpoint https://x/y";
    assertThat(SumologicChecks.check(output(endpoint, "log_format text")))
        .extracting(Problem::severity)
        .containsExactly(Severity.ERROR);
    assertThat(SumologicChecks.check(output(endpoint, "log_format json_merge")))
        .extracting(Problem::severity)
        .containsExactly(Severity.WARNING);
    assertThat(conditions(output(endpoint, "log_format text", "log_key log"))).isEmpty();
    String filter =
        "<filter **>\n@type record_transformer\n<record>\nmessage ${x}\n</record>\n</filter>\n";
    NamespaceConfig filtered =
        demo(filter + output(endpoint, "log_format text").fragments().getFirst().config().text());
    assertThat(conditions(filtered)).isEmpty();
  }

  @Test
  void missingCategoryIsInformation() {
    NamespaceConfig config = demo("<match **>\n@type sumologic\nendpoint https://x/y\n</match>");
    assertThat(SumologicChecks.check(config))
        .extracting(Problem::severity)
        .containsExactly(Severity.INFO);
  }

  @Test
  void outputsAreFoundEverywhere() {
    String text =
        """
        <match **>
        @type copy
        <store>
        @type sumologic
        source_category a
        </store>
        <store>
        @type x
        <secondary>
        @type sumologic
        source_category b
        </secondary>
        </store>
        </match>
        """;
    assertThat(SumologicOutput.of(demo(text)))
        .extracting(o -> o.sourceCategory().orElseThrow().text())
        .containsExactly("a", "b");
    assertThat(SumologicOutput.of(Configs.admin("<plugin s>\n@type sumologic\n</plugin>")))
        .hasSize(1);
  }
}
