package dev.pratique.engine.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TreeBuilderTest {
  private static TreeBuilder.Tree tree(String text) {
    return TreeBuilder.build(new Chunk(text, 1), new Limits(1 << 20, 20, 1000, 10)).getFirst();
  }

  /// As sigs.k8s.io/yaml v1.6.0 answers.
  @ParameterizedTest
  @CsvSource({
    "'{x: 1, <<: {x: 2, z: 3}}', 2, 3",
    "'{<<: {x: 2, z: 3}, x: 1}', 1, 3",
    "'{<<: [{x: 1}, {x: 2, z: 2}]}', 1, 2",
    "'{<<: {x: 1}, <<: {x: 2, z: 1}}', 2, 1",
  })
  void mergesAsGoDoes(String text, String x, String z) {
    TreeBuilder.Tree tree = tree(text);

    assertThat(tree.root().get("x").text()).isEqualTo(x);
    assertThat(tree.root().get("z").text()).isEqualTo(z);
    assertThat(tree.duplicates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'<<: foo'", "'<<: ~'", "'<<: [foo]'"})
  void refusesToMergeWhatIsNoMapping(String text) {
    assertThatThrownBy(() -> tree(text)).hasMessage("<< takes a mapping or a list of mappings");
  }

  @Test
  void takesAQuotedMergeKeyForText() {
    assertThat(tree("'<<': {x: 1}").root().at("<<", "x").text()).isEqualTo("1");
  }

  @Test
  void keepsTheLastOfARepeatedKeyAndRecordsEach() {
    TreeBuilder.Tree tree = tree("a: 1\nb: 2\na: 3\nyes: 4\ntrue: 5\na: 6\n");

    assertThat(tree.root().get("a").text()).isEqualTo("6");
    assertThat(tree.root().entries()).extracting(Entry::name).containsExactly("a", "b", "true");
    assertThat(tree.duplicates())
        .extracting(d -> d.dropped().key().line() + ">" + d.kept().key().line())
        .containsExactly("1>3", "4>5", "3>6");
  }

  @Test
  void followsAnchors() {
    Node root = tree("a: &x {b: 1}\nc: *x\nd: &x 2\ne: *x\n").root();

    assertThat(root.at("c", "b").text()).isEqualTo("1");
    assertThat(root.get("e").text()).isEqualTo("2");
  }

  @Test
  void saysWhichAliasIsNotDefined() {
    assertThatThrownBy(() -> tree("a: 1\nb: *nope\n"))
        .hasMessage("this alias is not defined")
        .extracting(e -> ((ParseFailure) e).span())
        .isEqualTo(Span.onLine(2, 4, 5));
  }

  @Test
  void refusesAnAliasInsideItsOwnValue() {
    assertThatThrownBy(() -> tree("a: &x [1, *x]\n"))
        .hasMessage("this alias refers to the value it stands in");
  }

  @Test
  void forgetsAnchorsAtTheEndOfADocument() {
    Chunk chunk = new Chunk("a: &x 1\n--- {b: *x}\n", 1);

    assertThatThrownBy(() -> TreeBuilder.build(chunk, Limits.DEFAULT))
        .hasMessage("this alias is not defined");
  }

  @Test
  void stopsAtAYamlBomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a%d: &a%d [%s*a%d]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9), i - 1));
    }

    assertThatThrownBy(() -> tree(bomb.toString()))
        .hasMessage("more than 1000 values once aliases are followed");
  }

  @Test
  void countsDepthThroughAliases() {
    String ten = "[".repeat(10) + "%s" + "]".repeat(10);
    String text = "a: &a " + ten.formatted("1") + "\nb: " + ten.formatted("*a") + "\n";

    assertThatThrownBy(() -> tree(text)).hasMessage("nested more than 20 levels deep");
  }

  @Test
  void refusesDeepNestingBeforeItCostsAnything() {
    assertThatThrownBy(() -> tree("[".repeat(100_000)))
        .hasMessage("nested more than 20 levels deep")
        .extracting(e -> ((ParseFailure) e).span().column())
        .isEqualTo(21);
  }

  @Test
  void pointsAtACharacterThatIsNoText() {
    assertThatThrownBy(() -> TreeBuilder.build(new Chunk("a: 1\nb: x\u0007\n", 5), Limits.DEFAULT))
        .hasMessage("the character U+0007 may not stand in YAML")
        .extracting(e -> ((ParseFailure) e).span())
        .isEqualTo(Span.onLine(6, 5, 1));
  }

  @Test
  void refusesAKeyThatIsNoText() {
    assertThatThrownBy(() -> tree("name: {{ .Values.x }}"))
        .hasMessage("a key must be text, not a list or a mapping");
  }

  @Test
  void readsWhatOnlyJsonWrites() {
    Node root = tree("{\"a\":\"x\\/y\",\"b\":\"\\ud83d\\ude00\",\"c\":[1,{\"d\":null}]}").root();

    assertThat(root.get("a").text()).isEqualTo("x/y");
    assertThat(root.get("b").text()).isEqualTo("\uD83D\uDE00");
    assertThat(root.get("c").items().get(1).get("d").isPresent()).isFalse();
  }

  @Test
  void countsColumnsInCodePoints() {
    Node root = tree("\"\uD83D\uDE00\": x\n").root();

    assertThat(root.entries().getFirst().value().span()).isEqualTo(Span.onLine(1, 6, 1));
  }

  @Test
  void findsKeysOfLargeMappings() {
    StringBuilder text = new StringBuilder();
    List<Integer> numbers = java.util.stream.IntStream.range(0, 40).boxed().toList();
    numbers.forEach(i -> text.append("k").append(i).append(": v").append(i).append('\n'));
    MappingNode root = (MappingNode) tree(text.toString()).root();

    assertThat(numbers).allMatch(i -> root.get("k" + i).text().equals("v" + i));
    assertThat(root.key("k39").line()).isEqualTo(40);
    assertThat(root.get("none").isPresent()).isFalse();
  }
}
