package dev.pratique.engine.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What sigs.k8s.io/yaml v1.6.0 makes of the same text.
final class PlainScalarTest {
  @ParameterizedTest
  @ValueSource(strings = {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"})
  void readsTrue(String text) {
    assertThat(PlainScalar.kindOf(text)).isEqualTo(ScalarNode.Kind.BOOLEAN);
    assertThat(PlainScalar.isTrue(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "FALSE"})
  void readsFalse(String text) {
    assertThat(PlainScalar.kindOf(text)).isEqualTo(ScalarNode.Kind.BOOLEAN);
    assertThat(PlainScalar.isTrue(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void readsNull(String text) {
    assertThat(PlainScalar.kindOf(text)).isEqualTo(ScalarNode.Kind.NULL);
  }

  @ParameterizedTest
  @CsvSource({
    "014, 12",
    "-014, -12",
    "+014, 12",
    "0o14, 12",
    "0O14, 12",
    "-0o14, -12",
    "0x1F, 31",
    "0X1f, 31",
    "-0x1F, -31",
    "0b11, 3",
    "-0b11, -3",
    "0B11, 3",
    "1_000, 1000",
    "1__0, 10",
    "1_, 1",
    "0x_1F, 31",
    "0_x1, 1",
    "0o_7, 7",
    "-_1, -1",
    "+1, 1",
    "-0, 0",
    "00, 0",
    "0x1e3, 483",
    "18446744073709551615, 18446744073709551615",
    "9223372036854775808, 9223372036854775808",
    "-9223372036854775808, -9223372036854775808",
  })
  void readsIntegersAsGoDoes(String text, BigInteger value) {
    assertThat(PlainScalar.kindOf(text)).isEqualTo(ScalarNode.Kind.INTEGER);
    assertThat(PlainScalar.integer(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08",
        "09",
        "018",
        "-08",
        "1e3",
        "1E3",
        "1e+3",
        "1.",
        ".5",
        "+.5",
        "-.5",
        "1.e3",
        "0.0",
        "08.5",
        "08e2",
        ".5_0",
        "1_0.5",
        "1e1_0",
        "1e-400",
        ".inf",
        "-.Inf",
        "+.INF",
        ".nan",
        ".NaN",
        "18446744073709551616",
        "-9223372036854775809",
        "+9223372036854775808",
        "0777777777777777777777777"
      })
  void readsFloats(String text) {
    assertThat(PlainScalar.kindOf(text)).isEqualTo(ScalarNode.Kind.FLOAT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yEs",
        "tRUE",
        "nULL",
        "_1",
        "0x",
        "0xG",
        "0b2",
        "0b",
        "0o",
        "0o8",
        ".",
        "+",
        "..",
        "12:30:45",
        "12:30",
        "2001-01-01",
        "2001-01-01T00:00:00Z",
        "=",
        "<<",
        "1e400",
        "._5",
        ".5e400",
        "0x1.8p1",
        "1p3",
        "Infinity",
        "inf",
        "NaN",
        "-.nan",
        "+.nan",
        ".iNF",
        "1e",
        "e3",
        "1.2.3",
        "00o1",
        "0x-1",
        "--1",
        "-+1",
        "0o+7",
        "1\u0663",
        "\u0663",
        ".e3",
        "5.e",
        "0b12",
        "0xFFFFFFFFFFFFFFFFFF",
        "0o1.5"
      })
  void leavesTheRestAsText(String text) {
    assertThat(PlainScalar.kindOf(text)).isEqualTo(ScalarNode.Kind.STRING);
  }

  @ParameterizedTest
  @CsvSource({
    "'a: !!str 5', STRING",
    "'a: ! 5', STRING",
    "'a: !!int \"5\"', INTEGER",
    "'a: !!bool \"yes\"', BOOLEAN",
    "'a: !!null \"\"', NULL",
    "'a: !foo bar', STRING",
    "'a: \"yes\"', STRING",
    "'a: ''5''', STRING",
    "'a: !!str', STRING",
    "'a: !!float 5', INTEGER",
  })
  void tagsAndQuotesDecideFirst(String text, ScalarNode.Kind kind) {
    assertThat(((ScalarNode) Yaml.root(text).get("a")).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "no, false",
    "014, 12",
    "0x1F, 31",
    "1_0, 10",
    "1.5, 1.5",
    "!!str yes, yes",
    "'\"yes\"', yes",
    "2001-01-01, 2001-01-01",
  })
  void namesKeysAsJsonDoes(String key, String name) {
    assertThat(Yaml.root(key + ": 1").entries().getFirst().name()).isEqualTo(name);
  }

  @Test
  void givesIntegersOnlyOf32Bits() {
    Node root = Yaml.root("{a: 2147483647, b: 2147483648, c: '1', d: 1.0, e: 0x10}");

    assertThat(root.get("a").integer()).hasValue(Integer.MAX_VALUE);
    assertThat(root.get("b").integer()).isEmpty();
    assertThat(root.get("c").integer()).isEmpty();
    assertThat(root.get("d").integer()).isEmpty();
    assertThat(root.get("e").integer()).hasValue(16);
  }
}
