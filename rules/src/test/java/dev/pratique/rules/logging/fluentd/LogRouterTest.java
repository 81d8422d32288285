package dev.pratique.rules.logging.fluentd;

import static dev.pratique.rules.logging.fluentd.Configs.demo;
import static dev.pratique.rules.logging.fluentd.Configs.match;
import static dev.pratique.rules.logging.fluentd.Configs.matches;
import static dev.pratique.rules.logging.fluentd.Configs.objects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.rules.logging.fluentd.LogRoute.Doubt;
import dev.pratique.rules.logging.fluentd.LoggedPod.PodName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LogRouterTest {
  static LoggedPod pod(String... labels) {
    Map<String, String> map = new TreeMap<>();
    for (String label : labels) {
      map.put(label.substring(0, label.indexOf('=')), label.substring(label.indexOf('=') + 1));
    }
    return new LoggedPod(new PodName.Generated("web-"), map, List.of("web"));
  }

  /// `out:<types>`, `null`, `none` or `unknown`.
  private static String fate(NamespaceConfig config, LoggedPod pod) {
    return show(LogRouter.of(config).route(pod, "web"));
  }

  private static String show(LogRoute route) {
    return switch (route) {
      case LogRoute.Routed(List<Destination> to, var doubts) ->
          "out:"
              + to.stream().map(LogRouterTest::show).collect(Collectors.joining(","))
              + (doubts.isEmpty() ? "" : doubts);
      case LogRoute.Discarded _ -> "null";
      case LogRoute.Unmatched _ -> "none";
      case LogRoute.Unknown _ -> "unknown";
    };
  }

  private static String show(Destination destination) {
    return switch (destination) {
      case Destination.Output output -> output.type();
      case Destination.Shared(var _, String namespace) -> "share(" + namespace + ")";
    };
  }

  @Test
  void firstMatchTakesAcrossObjects() {
    assertThat(fate(objects(match("$thisns", "a"), match("**", "b")), pod())).isEqualTo("out:a");
    assertThat(fate(objects(match("kube.demo.*.app", "a"), match("**", "b")), pod()))
        .isEqualTo("out:b");
    NamespaceConfig unsorted =
        NamespaceConfig.of(
            "demo", Map.of("z", match("**", "z"), "b", match("**", "b")), Operator.DEFAULT);
    assertThat(fate(unsorted, pod())).isEqualTo("out:b");
  }

  @Test
  void nothingMatches() {
    assertThat(fate(demo(""), pod())).isEqualTo("none");
    assertThat(fate(demo(match("$labels(app=x)", "a")), pod("app=y"))).isEqualTo("none");
  }

  @Test
  void nullDiscards() {
    assertThat(fate(demo(matches("**")), pod())).isEqualTo("null");
  }

  @Test
  void labelValuesCompareWithoutDotsAndDashes() {
    NamespaceConfig config = demo(match("$labels(release=myapp--production)", "a"));
    assertThat(fate(config, pod("release=myapp--production"))).isEqualTo("out:a");
    assertThat(fate(config, pod("release=myapp._production"))).isEqualTo("out:a");
    assertThat(fate(config, pod("release=myapp"))).isEqualTo("none");
  }

  @Test
  void emptyValueSelectsPodsWithoutTheLabel() {
    NamespaceConfig config = demo(match("$labels(app=)", "a") + matches("$labels(x=y)"));
    assertThat(fate(config, pod())).isEqualTo("out:a");
    assertThat(fate(config, pod("app="))).isEqualTo("none");
    assertThat(fate(config, pod("app=_"))).isEqualTo("out:a");
  }

  @Test
  void containerIsSelectedByItsName() {
    NamespaceConfig config =
        demo(match("$labels(app=x, _container=side)", "a") + match("$labels(app=x)", "b"));
    var pod = new LoggedPod(new PodName.Exact("web"), Map.of("app", "x"), List.of("web", "side"));
    LogRouter router = LogRouter.of(config);
    assertThat(router.routes(pod).keySet()).containsExactly("web", "side");
    assertThat(show(router.route(pod, "web"))).isEqualTo("out:b");
    assertThat(show(router.route(pod, "side"))).isEqualTo("out:a");
  }

  @Test
  void missingParenthesisSelectsOtherPods() {
    NamespaceConfig config = demo(match("$labels(release=myapp", "a"));
    assertThat(fate(config, pod("release=myapp"))).isEqualTo("none");
    assertThat(fate(config, pod("release=myap"))).isEqualTo("out:a");
    assertThat(fate(demo(match("$labels(app=a", "a")), pod())).isEqualTo("out:a");
  }

  @Test
  void onlyContainerLabelsDropEverything() {
    assertThat(fate(demo(match("$labels(_container=web)", "a") + match("**", "b")), pod()))
        .isEqualTo("null");
  }

  @Test
  void exactTagIsDeadOnceLabelsAreUsed() {
    String exact = match("kube.demo.*.web", "a");
    assertThat(fate(demo(exact), pod())).isEqualTo("out:a");
    assertThat(fate(demo(exact + matches("$labels(app=x)")), pod())).isEqualTo("none");
    assertThat(fate(demo(match("kube.demo.*.web.**", "a") + matches("$labels(app=x)")), pod()))
        .isEqualTo("out:a");
  }

  @Test
  void generatedPodNameIsKnownByItsStart() {
    assertThat(fate(demo(match("kube.demo.web-*.**", "a")), pod())).isEqualTo("out:a");
    assertThat(fate(demo(match("kube.demo.api-*.**", "a")), pod())).isEqualTo("none");
    assertThat(fate(demo(match("kube.demo.web-7f9.web", "a")), pod())).isEqualTo("unknown");
    assertThat(fate(demo(match("kube.demo.api.web", "a")), pod())).isEqualTo("none");
  }

  @Test
  void copyDeliversToAllStores() {
    String text =
        """
        <match **>
          @type copy
          <store>
            @type a
          </store>
          <store>
            @type null
          </store>
          <store>
            @type share
            with_namespace b
          </store>
        </match>
        """;
    assertThat(fate(demo(text), pod())).isEqualTo("out:a,share(b)");
    Destination first =
        ((LogRoute.Routed) LogRouter.of(demo(text)).route(pod(), "web")).destinations().getFirst();
    assertThat(first.place().directive().name()).isEqualTo("store");
  }

  @Test
  void relabelMovesToTheLabel() {
    String relabel = "<match **>\n@type relabel\n@label @x\n</match>\n";
    String label = "<label @x>\n" + match("$labels(app=x)", "a") + "</label>\n";
    assertThat(fate(objects(label, relabel), pod("app=x"))).isEqualTo("out:a");
    assertThat(fate(objects(label, relabel, match("**", "b")), pod("app=y"))).isEqualTo("none");
    assertThat(fate(demo(relabel), pod())).isEqualTo("unknown");
    String loop = "<label @x>\n" + relabel + "</label>\n";
    assertThat(fate(demo(loop + relabel), pod())).isEqualTo("unknown");
  }

  @Test
  void filterMayDrop() {
    String grep = "<filter **>\n@type grep\n</filter>\n";
    assertThat(fate(demo(grep + match("**", "a")), pod()))
        .isEqualTo("out:a[" + Doubt.FILTER_MAY_DROP + "]");
    assertThat(fate(demo(match("**", "a") + grep), pod())).isEqualTo("out:a");
    assertThat(
            fate(
                demo("<filter **>\n@type detect_exceptions\n</filter>\n" + match("**", "a")),
                pod()))
        .isEqualTo("out:a");
  }

  @Test
  void retagDependsOnTheRecord() {
    NamespaceConfig config = demo(Configs.resource("retag.conf"));
    assertThat(fate(config, pod("app=gateway"))).isEqualTo("unknown");
    assertThat(fate(config, pod("app=other"))).isEqualTo("none");
    assertThat(LogRouter.of(config).selects(config.roots().get(1), pod("app=gateway")))
        .isEqualTo(Answer.MAYBE);
  }

  @Test
  void pluginOfTheAdminIsResolved() {
    NamespaceConfig admin =
        Configs.admin(
            "<plugin sink>\n@type sumologic\nendpoint https://x/y\nsource_category z\n</plugin>");
    Operator operator = Operator.DEFAULT.withPluginsOf(admin);
    String text = "<match **>\n@type sink\nsource_category own\n</match>";
    NamespaceConfig config = NamespaceConfig.of("demo", Map.of("a", text), operator);
    var routed = (LogRoute.Routed) LogRouter.of(config).route(pod(), "web");
    var output = (Destination.Output) routed.destinations().getFirst();
    assertThat(output.type()).isEqualTo("sumologic");
    assertThat(output.effective().text("source_category")).isEqualTo("own");
    assertThat(output.effective().text("endpoint")).isEqualTo("https://x/y");
  }

  @Test
  void templateMakesOnlyWhatFollowsUnknown() {
    String template = "{{ if x }}\n" + matches("**") + "{{ end }}\n";
    assertThat(fate(objects(template, match("**", "a")), pod())).isEqualTo("unknown");
    assertThat(fate(objects(match("**", "a"), template), pod())).isEqualTo("out:a");
    assertThat(fate(objects(match("$labels(app=x)", "a"), template), pod())).isEqualTo("unknown");
    assertThat(fate(demo("<match **>\n@type a\nx {{ .Env.X }}\n</match>"), pod()))
        .isEqualTo("out:a");
  }

  @Test
  void rejectedConfigurationIsUnknown() {
    assertThat(fate(objects("oops here", match("**", "a")), pod())).isEqualTo("unknown");
  }

  @Test
  void matchTellsWhatItSelects() {
    NamespaceConfig config =
        demo(match("$labels(release=x, _container=c)", "a") + match("**", "b"));
    LogRouter router = LogRouter.of(config);
    LabelsMacro labels = router.labels(config.roots().getFirst()).orElseThrow();
    assertThat(labels.labels()).containsExactly(Map.entry("release", "x"));
    assertThat(labels.container()).contains("c");
    assertThat(router.labels(config.roots().get(1))).isEmpty();
    assertThat(router.selects(config.roots().getFirst(), pod("release=x"))).isEqualTo(Answer.NO);
    assertThat(router.selects(config.roots().get(1), pod())).isEqualTo(Answer.YES);
  }

  @Test
  void realConfigurationRoutesByLabelAndContainer() {
    NamespaceConfig config = demo(Configs.resource("shop.conf"));
    var pod =
        new LoggedPod(
            new PodName.Generated("shop-"),
            Map.of("release", "shop--production"),
            List.of("nginx", "app"));
    LogRouter router = LogRouter.of(config);
    assertThat(show(router.route(pod, "nginx")))
        .isEqualTo("out:sumologic,share(audit)[FILTER_MAY_DROP]");
    assertThat(show(router.route(pod, "app"))).isEqualTo("out:sumologic[FILTER_MAY_DROP]");
    assertThat(fate(config, pod("release=blog"))).isEqualTo("null");
  }
}
