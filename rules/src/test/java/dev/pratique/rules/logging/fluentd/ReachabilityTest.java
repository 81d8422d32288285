package dev.pratique.rules.logging.fluentd;

import static dev.pratique.rules.logging.fluentd.Configs.matches;
import static dev.pratique.rules.logging.fluentd.Configs.objects;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachabilityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "** | $thisns",
        "$thisns | $labels(app=x)",
        "$labels(app=x) | $labels(app=x)",
        "$labels(app=x) | $labels(app=x, tier=y)",
        "$labels(app=x-y) | $labels(app=x.y, _container=c)",
        "kube.demo.*.** | kube.demo.a.b",
        "kube.demo.*.* | **",
        "$thisns.a.** kube.demo.b.** | kube.demo.b.c",
        "kube.demo.we*.** | kube.demo.web-*.c",
      })
  void findsCovered(String earlier, String later) {
    NamespaceConfig config = objects(matches(earlier), matches(later));
    List<Reachability.Shadowed> shadowed = Reachability.shadowed(config);
    assertThat(shadowed).hasSize(1);
    assertThat(shadowed.getFirst().place().fragment()).isEqualTo(1);
    assertThat(shadowed.getFirst().by().fragment()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$labels(app=x) | **",
        "$labels(app=x, tier=y) | $labels(app=x)",
        "$labels(app=x) | $labels(app=y)",
        "$labels(app=x) | $labels(tier=y)",
        "$labels(_container=c, a=b) | $labels(a=b)",
        "kube.demo.a.** | kube.demo.*.c",
        "kube.demo.*.web | kube.demo.**",
        "kube.demo.*.* | $labels(app=x)",
      })
  void leavesReachable(String earlier, String later) {
    assertThat(Reachability.shadowed(objects(matches(earlier), matches(later)))).isEmpty();
  }

  @Test
  void looksIntoLabels() {
    String label = "<label @x>\n" + matches("**", "$labels(app=x)") + "</label>\n";
    assertThat(Reachability.shadowed(objects(label, matches("$labels(app=x)")))).hasSize(1);
  }

  @Test
  void templateMayRemoveTheEarlierMatch() {
    assertThat(
            Reachability.shadowed(
                objects("{{ if x }}\n" + matches("**") + "{{ end }}", matches("**"))))
        .isEmpty();
  }

  @Test
  void wildcardHidesRetaggedEvents() {
    String retag = "<match **>\n@type retag\n<rule>\nkey a\npattern .*\ntag x\n</rule>\n</match>\n";
    assertThat(Reachability.shadowed(objects(retag, matches("$tag(x)")))).hasSize(1);
    assertThat(Reachability.shadowed(objects(matches("$tag(x)"), retag))).isEmpty();
  }

  @Test
  void findsDuplicateStores() {
    String one = "<store>\n@type sumologic\nendpoint https://a/b\nsource_category c\n</store>\n";
    String other = one.replace("category c", "category d");
    String more = one.replace("</store>", "log_format json\n</store>");
    assertThat(duplicates(one + other)).isEmpty();
    assertThat(duplicates(one + other + more)).hasSize(1);
    assertThat(duplicates("<store>\n@type x\na 1\n</store>\n<store>\n@type x\na 2\n</store>\n"))
        .isEmpty();
  }

  private static List<Reachability.DuplicateStore> duplicates(String stores) {
    return Reachability.duplicateStores(objects("<match **>\n@type copy\n" + stores + "</match>"));
  }
}
