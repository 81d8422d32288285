package dev.pratique.rules.logging.fluentd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FluentdParserTest {
  @Test
  void readsSectionsParametersAndTheirPlaces() {
    String text =
        "# top\n<match $thisns.** >\r\n  @type  copy # twice\n  <store>\n\ta  b c\n  </store>\n</match>";
    FluentdConfig config = FluentdParser.parse(text);
    assertThat(config.errors()).isEmpty();
    Directive match = config.directives().getFirst();
    assertThat(match.written()).isEqualTo("<match $thisns.**>");
    assertThat(match.head().tagSpan().in(text)).isEqualTo("$thisns.**");
    assertThat(match.head().span().in(text)).isEqualTo("<match $thisns.** >");
    assertThat(match.span().in(text)).startsWith("<match").endsWith("</match>");
    assertThat(match.type()).isEqualTo("copy");
    assertThat(match.typeSpan().in(text)).isEqualTo("copy");
    Parameter a = match.children().getFirst().parameter("a").orElseThrow();
    assertThat(a.value()).isEqualTo("b c");
    assertThat(a.valueSpan().in(text)).isEqualTo("b c");
    assertThat(a.nameSpan().in(text)).isEqualTo("a");
  }

  @Test
  void keepsCommentInValueButReadsTextWithoutIt() {
    Parameter p = only("<a>\nurl https://x/#top # why\n</a>");
    assertThat(p.value()).isEqualTo("https://x/#top # why");
    assertThat(p.text()).isEqualTo("https://x/#top");
  }

  @Test
  void readsQuotedText() {
    String text = "<a>\nkey \"a # \\\" b\" # c\n</a>";
    assertThat(only(text).text()).isEqualTo("a # \\\" b");
    assertThat(only(text).textSpan().in(text)).isEqualTo("a # \\\" b");
  }

  @Test
  void ofDuplicatesTheLastCounts() {
    Directive a = FluentdParser.parse("<a>\nk 1\nk 2\n</a>").directives().getFirst();
    assertThat(a.parameters()).hasSize(2);
    assertThat(a.text("k")).isEqualTo("2");
  }

  @Test
  void reportsDanglingParameters() {
    assertThat(errors("@include x\nfoo bar\n"))
        .containsExactly(
            "syntax error: dangling parameter @include", "syntax error: dangling parameter foo");
  }

  @Test
  void reportsEndThatClosesNothing() {
    assertThat(errors("</match>")).containsExactly("syntax error: </match> closes nothing");
  }

  @Test
  void reportsIncompleteDirectives() {
    assertThat(errors("<match **>\n<store>\n"))
        .containsExactly(
            "syntax error: incomplete directive: <store> is never closed",
            "syntax error: incomplete directive: <match> is never closed");
  }

  @Test
  void reportsCrossedSectionsOnce() {
    FluentdConfig config = FluentdParser.parse("<a>\n<b>\n</a>\n</b>\n<c>\n</c>");
    assertThat(config.errors())
        .extracting(ConfigError::message)
        .containsExactly("mismatched tags: </a> where <b> is open");
    assertThat(config.directives()).extracting(Directive::name).containsExactly("a", "c");
  }

  @Test
  void reportsEveryError() {
    assertThat(errors("x y\n<a>\n</b>\n</a>\n</c>\n<d>")).hasSize(4);
  }

  @Test
  void lineThatTheOperatorDropsIsAnError() {
    assertThat(errors("<match **\n@type null\n</match>"))
        .containsExactly("syntax error: '<match' lacks '>', the line is dropped");
    assertThat(errors("<a/b>"))
        .containsExactly("syntax error: '<a/b>' is no directive, the line is dropped");
  }

  @Test
  void commentWithAngleBracketBecomesPartOfTheTag() {
    Directive match = FluentdParser.parse("<match **> # a -> b\n</match>").directives().getFirst();
    assertThat(match.tag()).isEqualTo("**> # a -");
  }

  @Test
  void tabsAreBlanks() {
    assertThat(errors("\t<match\t**>\n\t\t@type\tnull\n\t</match>\n")).isEmpty();
  }

  @Test
  void emptyTextIsAnEmptyConfiguration() {
    assertThat(FluentdParser.parse("").directives()).isEmpty();
    assertThat(FluentdParser.parse("\n \n\t\n").errors()).isEmpty();
  }

  @Test
  void structuralTemplateIsToldFromValueTemplate() {
    assertThat(template("<a>\nk {{ .Env.X }}\n</a>")).isFalse();
    assertThat(template("<a>\nk {{ if x }}1{{ end }}\n</a>")).isFalse();
    assertThat(template("{{ if x }}\n<a>\n</a>\n{{ end }}")).isTrue();
    assertThat(template("<match {{ .x }}>\n</match>")).isTrue();
    assertThat(template("<a>\nk {{ if x }}\n</a>\n{{ end }}")).isTrue();
    assertThat(template("<a>\nk {{ x\n}}\n</a>")).isTrue();
    assertThat(FluentdParser.parse("<a>\n</a>").hasTemplate()).isFalse();
  }

  @Test
  void realConfigurationsAreValid() {
    for (String name : Configs.REAL) {
      assertThat(errors(Configs.resource(name))).isEmpty();
      assertThat(Configs.conditions(Configs.demo(Configs.resource(name)))).as(name).isEmpty();
    }
  }

  @Test
  void deepNestingIsRefusedNotFollowed() {
    NamespaceConfig config =
        Configs.demo("<match **>\n@type x\n".repeat(5000) + "</match>\n".repeat(5000));
    assertThat(config.fragments().getFirst().config().errors()).hasSize(5000 - 64);
    assertThat(FluentdChecks.check(config)).isNotEmpty();
  }

  @Test
  void nothingThrowsWhateverTheText() {
    var random = new Random(42);
    String alphabet = "<>/ \n\t\"'#{}$@()*,.=[]\\|?+a1_-\u00a0é";
    LoggedPod pod = LogRouterTest.pod("app=x");
    for (int round = 0; round < 6000; round++) {
      var text = new StringBuilder(Configs.resource(Configs.REAL.get(round % 3)));
      for (int edits = random.nextInt(12); edits >= 0; edits--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(20));
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
          case 1 -> text.delete(at, end);
          default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        }
      }
      NamespaceConfig config = Configs.objects(text.toString(), Configs.matches("$thisns"));
      FluentdChecks.check(config).forEach(p -> Configs.at(config, p));
      SumologicChecks.check(config).forEach(p -> Configs.at(config, p));
      Reachability.shadowed(config);
      Reachability.duplicateStores(config);
      Share.of(config);
      LogRouter router = LogRouter.of(config);
      router.routes(pod);
      config.places().forEach(p -> router.selects(p, pod));
    }
  }

  private static boolean template(String text) {
    FluentdConfig config = FluentdParser.parse(text);
    assertThat(config.hasTemplate()).isTrue();
    return config.hasStructuralTemplate();
  }

  private static Parameter only(String text) {
    return FluentdParser.parse(text).directives().getFirst().parameters().getFirst();
  }

  private static List<String> errors(String text) {
    return FluentdParser.parse(text).errors().stream().map(ConfigError::message).toList();
  }
}
