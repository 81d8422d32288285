package dev.pratique.rules.logging.fluentd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagPatternTest {
  @ParameterizedTest
  @CsvSource({
    "a.b, a.b, true",
    "a.b, a.c, false",
    "a.*, a.b, true",
    "a.*, a, false",
    "a.*, a.b.c, false",
    "a.*.c, a.b.c, true",
    "a*c.d, abc.d, true",
    "a*c.d, ab.d, false",
    "**, a.b.c, true",
    "a.**, a, true",
    "a.**, a.b.c, true",
    "a.**, ab.c, false",
    "a.**.c, a.c, true",
    "a.**.c, a.b.b.c, true",
    "a.**.c, a.b, false",
    "**.c, c, true",
    "**.c, a.b.c, true",
    "a**, abc.d.e, true",
    "a.b**, a.bc, true",
    "/^a\\.[bc]$/, a.b, true",
    "/^a\\.[bc]$/, a.d, false",
    "/([/, a, false",
  })
  void matchesAsFluentdDoes(String pattern, String tag, boolean expected) {
    assertThat(TagPattern.of(pattern).covers(TagPattern.of(tag))).isEqualTo(expected);
    assertThat(TagPattern.of(pattern).overlaps(TagPattern.of(tag))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a.**, a.*.c, true",
    "a.*.*, a.b.*, true",
    "a.b.*, a.*.*, false",
    "a.*, a.**, false",
    "**, a.**, true",
    "a.we*, a.web-*, true",
    "a.web-*, a.we*, false",
  })
  void coversWhatItIncludes(String outer, String inner, boolean expected) {
    assertThat(TagPattern.of(outer).covers(TagPattern.of(inner))).isEqualTo(expected);
  }

  @Test
  void expandsBracesAndBlanks() {
    assertThat(TagPattern.parse("a.{b,c.d} e{1,2}{x,y}"))
        .extracting(TagPattern::text)
        .containsExactlyInAnyOrder("a.b", "a.c.d", "e1x", "e1y", "e2x", "e2y");
    assertThat(TagPattern.expandBraces("a.{b{c,d},e}"))
        .containsExactlyInAnyOrder("a.bc", "a.bd", "a.e", "a.e");
  }

  @Test
  void narrowsToTheShapeOfTheTags() {
    TagPattern shape = TagPattern.of("kube.demo.*.*");
    assertThat(TagPattern.of("**.web").within(shape))
        .extracting(TagPattern::text)
        .containsExactly("kube.demo.*.web");
    assertThat(TagPattern.of("kube.demo.a").within(shape)).isEmpty();
    TagPattern wide = TagPattern.of("**.a".repeat(9) + ".**");
    assertThat(wide.within(TagPattern.of("*" + ".*".repeat(39)))).containsExactly(wide);
  }

  @Test
  void manyWildcardsAreNoTrap() {
    String pattern = "*a".repeat(60) + ".**".repeat(60);
    assertThat(TagPattern.of(pattern).covers(TagPattern.of("a".repeat(59) + ".b"))).isFalse();
  }
}
