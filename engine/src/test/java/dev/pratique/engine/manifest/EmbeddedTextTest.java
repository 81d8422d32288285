package dev.pratique.engine.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddedTextTest {
  private static EmbeddedText embedded(String text) {
    SourceText source = new SourceText("a.yaml", "a.yaml", text);
    Node node = Yaml.root(text);
    while (!(node instanceof ScalarNode)) {
      node = node.entries().isEmpty() ? node.items().getFirst() : node.entries().getLast().value();
    }
    return new EmbeddedText(source, (ScalarNode) node);
  }

  /// The text of the file at the place that is given for `BAD`.
  private static String pointedAt(String text) {
    EmbeddedText embedded = embedded(text);
    int from = embedded.text().indexOf("BAD");
    Span span = embedded.span(from, from + 3);
    String line = new SourceText("", "", text).line(span.line());
    return line.substring(
        line.offsetByCodePoints(0, span.column() - 1),
        line.offsetByCodePoints(0, span.endColumn() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: |\n  x\n  y BAD z\n",
        "a: |\n\n\n  x\n\n  y BAD\n",
        "a: |2\n    x\n   BAD\n",
        "a: |-\n  BAD",
        "a: |+\n  x\n\n  BAD\n\n\n",
        "a:\n  - b:\n      - c: | # why\n          x\n            BAD\n",
        "a: |\r\n  x\r\n  BAD\r\n",
        "a: |\n  \u00e9\uD83D\uDE00 BAD\n",
        "a: &x |\n  BAD\n",
        "a: x BAD y\n",
        "a: &x x BAD y\n",
        "a: !!str   BAD\n",
        "a: \uD83D\uDE00 BAD\n",
        "a: 'x BAD y'\n",
        "a: 'it''s BAD'\n",
        "a: &x 'BAD'\n",
        "a: \"x BAD y\"\n",
        "a: \"\\\"\\t\\x41\\u00e9 BAD\"\n",
        "a: \"\\ud83d\\ude00 BAD\"\n",
        "a: \"\\U0001F600 BAD\"\n",
        "a: \"\uD83D\uDE00 BAD\"\n",
        "a: &x \"BAD\"\n",
        "a: &x !!str \"BAD\"\n",
        "{\"a\": \"{job=\\\"x\\\"} BAD\"}",
      })
  void pointsExactly(String text) {
    assertThat(pointedAt(text)).isEqualTo("BAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: >\n  x\n  BAD\n", "a: \"x\n  BAD\"\n", "a: x\n  BAD\n"})
  void pointsAtTheScalarWhereLinesWereJoined(String text) {
    EmbeddedText embedded = embedded(text);

    assertThat(embedded.span(2, 5).line()).isEqualTo(1);
    assertThat(embedded.span(2, 5).column()).isEqualTo(4);
  }

  @Test
  void coversEscapesOfTheStretch() {
    assertThat(embedded("a: \"x \\\"y\\\" z\"\n").span(2, 5)).isEqualTo(Span.onLine(1, 7, 5));
  }

  @Test
  void cutsAStretchToItsFirstLine() {
    assertThat(embedded("a: |\n  one\n  two\n").span(1, 7)).isEqualTo(Span.onLine(2, 4, 2));
  }

  @Test
  void pointsToTheLastCharacterForTheEndOfTheText() {
    assertThat(embedded("a: |\n  sum(\n").span(5, 5)).isEqualTo(Span.onLine(2, 7, 1));
    assertThat(embedded("a: |\n  sum(\n").span(99, 200)).isEqualTo(Span.onLine(2, 7, 1));
    assertThat(embedded("a: \"\"\n").span(0, 1)).isEqualTo(Span.onLine(1, 5, 1));
  }
}
