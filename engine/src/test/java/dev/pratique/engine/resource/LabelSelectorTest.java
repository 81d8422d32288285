package dev.pratique.engine.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.Yaml;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelSelectorTest {
  private static final Map<String, String> WEB = Map.of("app", "web", "tier", "front");

  private static LabelSelector selector(String yaml) {
    return LabelSelector.of(Yaml.root("s: " + yaml).get("s"));
  }

  @Test
  void selectsNothingWhereThereIsNone() {
    Node root = Yaml.root("a: ~\nb: {}\n");

    assertThat(LabelSelector.of(root.get("none")).matches(WEB)).isFalse();
    assertThat(LabelSelector.of(root.get("a")).isNothing()).isTrue();
    assertThat(LabelSelector.of(root.get("b")).matches(Map.of())).isTrue();
    assertThat(LabelSelector.ofMap(root.get("b")).matches(WEB)).isFalse();
    assertThat(LabelSelector.ofMap(root.get("none")).isNothing()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'{matchLabels: {app: web}}', true, YES",
    "'{matchLabels: {app: web, x: y}}', false, UNKNOWN",
    "'{matchLabels: {app: api, x: y}}', false, NO",
    "'{matchLabels: {on: x}}', false, UNKNOWN",
    "'{matchExpressions: [{key: app, operator: In, values: [a, web]}]}', true, YES",
    "'{matchExpressions: [{key: app, operator: In, values: []}]}', false, NO",
    "'{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}', false, NO",
    "'{matchExpressions: [{key: x, operator: NotIn, values: [web]}]}', true, UNKNOWN",
    "'{matchExpressions: [{key: app, operator: Exists}]}', true, YES",
    "'{matchExpressions: [{key: x, operator: Exists}]}', false, UNKNOWN",
    "'{matchExpressions: [{key: x, operator: DoesNotExist}]}', true, UNKNOWN",
    "'{matchExpressions: [{key: app, operator: DoesNotExist}]}', false, NO",
    "'{matchExpressions: [{key: x, operator: in, values: [a]}]}', false, NO",
    "'{matchExpressions: [{key: x}]}', false, NO",
    "'{}', true, YES",
    "~, false, NO",
  })
  void evaluatesAsTheApiMachineryDoes(String yaml, boolean matches, Match known) {
    assertThat(selector(yaml).matches(WEB)).isEqualTo(matches);
    assertThat(selector(yaml).matchesKnown(WEB)).isEqualTo(known);
  }

  @Test
  void speaksInWords() {
    assertThat(selector("{matchLabels: {a: b}, matchExpressions: [{key: c, operator: Exists}]}"))
        .hasToString("a=b, c");
    assertThat(selector("{}")).hasToString("everything");
    assertThat(LabelSelector.NOTHING).hasToString("nothing");
  }

  @Test
  void comparesTextOfOtherTypes() {
    assertThat(selector("{matchLabels: {a: 1, b: yes}}").matches(Map.of("a", "1", "b", "yes")))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"a.b/c-d, a_b_c_d", "a_b, a_b", "é1, _1", "'', ''", "😀, __"})
  void sanitizesKeysAsPrometheusDoes(String key, String sanitized) {
    assertThat(Labels.sanitized(key)).isEqualTo(sanitized);
  }
}
