package dev.pratique.rules.logging.fluentd;

import static dev.pratique.rules.logging.fluentd.Configs.conditions;
import static dev.pratique.rules.logging.fluentd.Configs.demo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.rules.logging.fluentd.Problem.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexpsTest {
  @ParameterizedTest
  @ValueSource(strings = {"/(a/", "/a)/", "/[a/", "/*a/", "/a|+b/", "/a\\/", "/a"})
  void findsBadRegexps(String regexp) {
    assertThat(conditions(demo(grep(regexp)))).containsExactly(Condition.BAD_REGEXP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/(?<log_level>\\w+) \\[(?:a|b)*\\]/",
        "/[]a]/",
        "/[^]]+/",
        "/[[:alpha:]]+/",
        "/a{2}+?/i",
        "^(.+)$",
        "/a#b/",
        "/(?i)x/",
        "/(?=a)\\(/",
        "/()/",
        "/\\h+ # x/",
        "/a/ # comment (",
      })
  void acceptsRubyRegexps(String regexp) {
    assertThat(conditions(demo(grep(regexp)))).isEmpty();
  }

  private static String grep(String regexp) {
    return "<filter **>\n@type grep\n<regexp>\nkey a\npattern "
        + regexp
        + "\n</regexp>\n</filter>\n";
  }
}
