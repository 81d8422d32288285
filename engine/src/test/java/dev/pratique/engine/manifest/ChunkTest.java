package dev.pratique.engine.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ChunkTest {
  private static List<Integer> firstLines(String text) {
    return Chunk.split(text).stream().map(Chunk::firstLine).toList();
  }

  @Test
  void skipsEmptyDocuments() {
    assertThat(firstLines("---\n---\n# only a comment\n---\n\n---\na: 1\n---\n")).hasSize(1);
    assertThat(Chunk.split("")).isEmpty();
    assertThat(Chunk.split("---")).isEmpty();
    assertThat(Chunk.split("# nothing\n")).isEmpty();
  }

  @Test
  void splitsAtSeparatorsWithCommentsAndContent() {
    assertThat(firstLines("a: 1\n--- # two\nb: 2\n--- {c: 3}\n---\td\n"))
        .containsExactly(1, 2, 4, 5);
  }

  @Test
  void splitsAtTheEndOfADocument() {
    assertThat(firstLines("a: 1\n...\n%YAML 1.2\n---\nb: 2\n")).containsExactly(1, 3);
    assertThat(
            Yaml.root(Chunk.split("a: 1\n...\n%YAML 1.2\n---\nb: 2\n").get(1).text())
                .get("b")
                .text())
        .isEqualTo("2");
  }

  @Test
  void takesDashesInTextForText() {
    assertThat(firstLines("a: |\n  ---\n  x\nb: ---\n----\n")).hasSize(1);
  }

  @Test
  void endsABlockScalarAtASeparatorInItsFirstColumn() {
    assertThat(firstLines("a: |\n---\nb: 1\n")).containsExactly(1, 2);
  }

  @Test
  void needsNoFinalLineBreak() {
    assertThat(firstLines("a: 1\r\n---\r\nb: 2\r\n---")).containsExactly(1, 2);
  }

  @Test
  void replacesTabsInJsonOnly() {
    assertThat(new Chunk("--- {\n\t\"a\": 1}", 1).withoutTabsOfJson().text()).doesNotContain("\t");
    assertThat(new Chunk("a: |\n  x\ty", 1).withoutTabsOfJson().text()).contains("\t");
    assertThat(new Chunk("{{ x }}\n\ty", 1).withoutTabsOfJson().text()).contains("\t");
  }
}
