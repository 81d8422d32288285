package dev.pratique.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.manifest.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SuppressionReaderTest {
  private static List<String> read(Manifest manifest) {
    return SuppressionReader.read(manifest).stream()
        .map(s -> s.rule() + "@" + target(s) + s.problem().map(p -> " " + p).orElse(""))
        .toList();
  }

  private static String target(Suppression suppression) {
    return switch (suppression.reach()) {
      case Suppression.Reach.WholeObject() -> "all";
      case Suppression.Reach.Line(int number) -> String.valueOf(number);
    };
  }

  private static List<String> read(String spec) {
    return read(Yaml.manifest("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n" + spec));
  }

  @Test
  void readsTrailingCommentsAndThoseAbove() {
    assertThat(
            read("a: 1 # pratique: allow x-y -- why\n# pratique: allow z -- why\n# more\nb: 2\n"))
        .containsExactly("x-y@4", "z@7");
  }

  @Test
  void readsTheAnnotationLineByLine() {
    String text =
        "apiVersion: v1\n"
            + "kind: Pod\n"
            + "metadata:\n"
            + "  name: a\n"
            + "  annotations:\n"
            + "    pratique.dev/allow: |\n"
            + "      a: why\n\n"
            + "      b : because: of it\n"
            + "      c\n";

    assertThat(read(Yaml.manifest(text)))
        .containsExactly("a@all", "b@all", "c@all it gives no reason");
    assertThat(SuppressionReader.read(Yaml.manifest(text)).get(1).span().line()).isEqualTo(9);
  }

  @Test
  void saysWhatIsWrongWithASuppression() {
    assertThat(
            read(
                "a: 1 # pratique: allow x\n"
                    + "b: 2 # pratique: allow x --  \n"
                    + "c: 3 # pratique: ignore x\n"))
        .containsExactly(
            "x@4 it gives no reason",
            "x@5 it gives no reason",
            "@6 it names no rule: write the rule's id and a reason");
  }

  @Test
  void doesNotSuppressWithAProblem() {
    Manifest manifest =
        Yaml.manifest("{apiVersion: v1, kind: Pod, metadata: {name: a}} # pratique: allow x");
    Suppression suppression = SuppressionReader.read(manifest).getFirst();

    assertThat(suppression.covers("x", suppression.span())).isFalse();
  }

  @Test
  void givesACommentBetweenItemsToTheSecond() {
    String item =
        "- apiVersion: v1\n  kind: Pod\n  metadata: {name: a} # pratique: allow x -- why\n";
    String text =
        "apiVersion: v1\nkind: List\nitems:\n" + item + "# pratique: allow y -- why\n" + item;
    List<Manifest> items = Yaml.manifests("a.yaml", text);

    assertThat(read(items.get(0))).containsExactly("x@6");
    assertThat(read(items.get(1))).containsExactly("y@8", "x@10");
  }

  @Test
  void staysWithinItsDocument() {
    String pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a} # pratique: allow x -- why\n";
    List<Manifest> pods = Yaml.manifests("a.yaml", pod + "---\n# pratique: allow y -- why\n" + pod);

    assertThat(read(pods.get(0))).containsExactly("x@3");
    assertThat(read(pods.get(1))).containsExactly("y@6", "x@8");
  }
}
