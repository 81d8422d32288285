package dev.pratique.rules.logging.fluentd;

import static dev.pratique.rules.logging.fluentd.Configs.admin;
import static dev.pratique.rules.logging.fluentd.Configs.allowing;
import static dev.pratique.rules.logging.fluentd.Configs.conditions;
import static dev.pratique.rules.logging.fluentd.Configs.demo;
import static dev.pratique.rules.logging.fluentd.Configs.match;
import static dev.pratique.rules.logging.fluentd.Configs.matches;
import static dev.pratique.rules.logging.fluentd.Configs.messages;
import static dev.pratique.rules.logging.fluentd.Configs.objects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.rules.logging.fluentd.Problem.Condition;
import dev.pratique.rules.logging.fluentd.Problem.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FluentdChecksTest {
  @Test
  void syntaxErrorCostsTheNamespaceItsLogs() {
    assertThat(messages(demo("<match **>\n@type null\n"), Condition.SYNTAX))
        .containsExactly(
            "syntax error: incomplete directive: <match> is never closed, so namespace demo loses"
                + " all its logs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**",
        "$thisns",
        "$thisns.**",
        "kube.demo.**",
        "kube.demo.*.web",
        "$thisns.web-1.* kube.demo.x.**",
        "$labels(app=x)",
        "$labels( app = x , a.b/c=, _container=c )",
      })
  void acceptsTagsOfTheNamespace(String tag) {
    assertThat(conditions(demo(matches(tag)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.**",
        "kube.**",
        "kube.other.**",
        "kube.demo",
        "kube.demonstration.x",
        "$ns",
        "$ns(x)",
        "** kube.demo.a",
        "$thisns-other.**",
        "$thisns.a.** kube.other.**",
        "$thisns.a **",
        "kube.demo.a $thisns.b",
        "/kube.*/",
      })
  void refusesTagsOfOthers(String tag) {
    assertThat(conditions(demo(matches(tag)))).containsExactly(Condition.TAG_OUTSIDE_NAMESPACE);
  }

  @Test
  void explainsTags() {
    assertThat(messages(demo(matches("app.**")), Condition.TAG_OUTSIDE_NAMESPACE))
        .containsExactly(
            "tag 'app.**' is refused, it is outside namespace demo: begin it with $thisns,"
                + " $labels(...) or kube.demo");
    assertThat(messages(demo(matches("$ns.**")), Condition.TAG_OUTSIDE_NAMESPACE).getFirst())
        .contains("$ns is no macro, write $thisns");
    assertThat(messages(demo(matches("$thisns.a.** kube.b.**")), Condition.TAG_OUTSIDE_NAMESPACE))
        .containsExactly(
            "pattern 'kube.b.**' reads another namespace's logs; the operator does not detect"
                + " this");
  }

  @Test
  void matchNeedsATag() {
    assertThat(conditions(demo("<match>\n@type null\n</match>")))
        .containsExactly(Condition.MISSING_TAG);
    assertThat(conditions(admin("<match>\n@type null\n</match>"))).isEmpty();
  }

  @Test
  void adminNamespaceMayDoMore() {
    String text =
        "<plugin x>\n@type file\n</plugin>\n<source>\n@type tail\n</source>\n"
            + match("app.** kube.x.**", "stdout");
    assertThat(conditions(admin(text))).isEmpty();
    var moved = new Operator("ops", java.util.Set.of(), List.of());
    assertThat(conditions(NamespaceConfig.of("ops", Map.of("a", text), moved))).isEmpty();
    assertThat(conditions(demo(text)))
        .containsExactlyInAnyOrder(
            Condition.PLUGIN_OUTSIDE_ADMIN,
            Condition.FORBIDDEN_SOURCE,
            Condition.TAG_OUTSIDE_NAMESPACE,
            Condition.FORBIDDEN_TYPE);
  }

  @Test
  void bracesNeedPermission() {
    String text = matches("kube.demo.{a,b}.**");
    assertThat(conditions(demo(text))).containsExactly(Condition.TAG_BRACES);
    assertThat(conditions(allowing(Operator.Permission.TAG_EXPANSION, text))).isEmpty();
    assertThat(conditions(allowing(Operator.Permission.TAG_EXPANSION, matches("kube.{demo,x}.**"))))
        .containsExactly(Condition.TAG_OUTSIDE_NAMESPACE);
    assertThat(
            conditions(
                allowing(Operator.Permission.TAG_EXPANSION, matches("$labels(a={x,y}, b=z)"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$labels",
        "$labels()",
        "$labels(app)",
        "$labels(app=*)",
        "$labels(app=a*)",
        "$labels(app!=a)",
        "$labels(app in a)",
        "$labels(-a=b)",
        "$labels(app=a, app=b)",
        "$labels(app=a) kube.demo.**",
        "$labels(_container=)",
        "$labels(release=a",
        "$labels(app==b)",
      })
  void refusesBadLabelsMacros(String tag) {
    assertThat(conditions(demo(matches(tag)))).contains(Condition.LABELS_MACRO);
  }

  @Test
  void missingParenthesisTellsWhatIsRead() {
    assertThat(messages(demo(matches("$labels(release=myapp--production")), Condition.LABELS_MACRO))
        .containsExactly(
            "$labels lacks ')': the operator accepts it and reads 'myapp--production' as"
                + " 'myapp--productio', which selects other pods");
  }

  @Test
  void onlyContainerDropsEverything() {
    assertThat(conditions(objects(matches("$labels(_container=web)"), matches("**"))))
        .containsExactly(Condition.LABELS_ONLY_CONTAINER);
    assertThat(conditions(objects(matches("$labels(_container=web)"), matches("$labels(a=b)"))))
        .isEmpty();
  }

  @Test
  void exactTagIsDeadWithLabels() {
    String labels = matches("$labels(app=x)");
    assertThat(conditions(objects(labels, matches("kube.demo.p.web"))))
        .containsExactly(Condition.EXACT_TAG_WITH_LABELS);
    assertThat(conditions(demo(matches("kube.demo.p.web")))).isEmpty();
    assertThat(conditions(objects(labels, matches("kube.demo.p.web.**")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exec",
        "exec_filter",
        "stdout",
        "rewrite_tag_filter",
        "file",
        "detect_exceptions"
      })
  void forbidsTypes(String type) {
    assertThat(conditions(demo(match("**", type)))).containsExactly(Condition.FORBIDDEN_TYPE);
  }

  @Test
  void forbidsTypesInNestedSections() {
    assertThat(
            conditions(
                demo("<match **>\n@type x\n<secondary>\n@type exec\n</secondary>\n</match>")))
        .containsExactly(Condition.FORBIDDEN_TYPE);
    assertThat(
            conditions(demo("<match **>\n@type copy\n<store>\n@type stdout\n</store>\n</match>")))
        .containsExactly(Condition.FORBIDDEN_TYPE);
    assertThat(conditions(allowing(Operator.Permission.FILE, match("**", "file")))).isEmpty();
    assertThat(conditions(demo("<filter **>\n@type detect_exceptions\n</filter>"))).isEmpty();
    assertThat(conditions(demo("<filter **>\n@type fields_parser\nadd_tag_prefix x\n</filter>")))
        .containsExactly(Condition.FORBIDDEN_TYPE);
  }

  @Test
  void forbidsSources() {
    assertThat(conditions(demo("<source>\n@type tail\n</source>")))
        .containsExactly(Condition.FORBIDDEN_SOURCE);
    assertThat(conditions(demo("<worker 0>\n<source>\n@type http\n</source>\n</worker>")))
        .containsExactly(Condition.FORBIDDEN_SOURCE);
    assertThat(
            messages(demo("<source>\n@type mounted-file\n</source>"), Condition.FORBIDDEN_SOURCE))
        .containsExactly(
            "<source> of @type mounted-file needs 'labels'",
            "<source> of @type mounted-file needs 'path'");
  }

  @Test
  void includeIsNotPossible() {
    assertThat(conditions(demo("@include x.conf\n"))).containsExactly(Condition.INCLUDE);
    assertThat(conditions(demo("<match **>\n@type null\n@include x\n</match>")))
        .containsExactly(Condition.INCLUDE);
  }

  @Test
  void rubyRunsInFluentd() {
    assertThat(conditions(demo("<match **>\n@type x\na \"#{File.read('/x')}\"\n</match>")))
        .containsExactly(Condition.EMBEDDED_RUBY);
    assertThat(conditions(demo("<match **>\n@type x\na '#{File.read}'\nb #{x}\n</match>")))
        .isEmpty();
    List<Problem> environment =
        FluentdChecks.check(demo("<match **>\n@type x\na \"#{ENV['X']}\"\n</match>"));
    assertThat(environment).extracting(Problem::severity).containsExactly(Severity.INFO);
    assertThat(
            conditions(
                demo(
                    "<filter **>\n"
                        + "@type record_transformer\n"
                        + "enable_ruby true\n"
                        + "<record>\n"
                        + "a ${x}\n"
                        + "</record>\n"
                        + "</filter>")))
        .containsExactly(Condition.EMBEDDED_RUBY);
  }

  @Test
  void filterAfterMatchFiltersNothing() {
    String filter = "<filter $labels(app=x)>\n@type grep\n</filter>\n";
    assertThat(messages(objects(matches("$labels(app=x)"), filter), Condition.FILTER_AFTER_MATCH))
        .containsExactly(
            "<filter $labels(app=x)> filters nothing: <match $labels(app=x)> in a stands before it"
                + " and takes its events");
    assertThat(conditions(objects(filter, matches("$labels(app=x)")))).isEmpty();
    assertThat(conditions(objects(matches("$labels(app=y)"), filter))).isEmpty();
  }

  @Test
  void labelsAreReferredToByKnownTypesOnly() {
    String label = "<label @x>\n" + matches("**") + "</label>\n";
    assertThat(conditions(demo(label + to("relabel", "@x")))).isEmpty();
    assertThat(conditions(demo(label + to("sumologic", "@x"))))
        .containsExactly(Condition.LABEL_UNDEFINED);
    assertThat(conditions(demo(label + to("relabel", "@y"))))
        .containsExactly(Condition.LABEL_UNDEFINED);
    assertThat(conditions(demo(to("relabel", "@ROOT")))).containsExactly(Condition.LABEL_UNDEFINED);
    assertThat(conditions(demo(to("relabel", "x")))).containsExactly(Condition.LABEL_NAME);
    assertThat(conditions(demo(match("**", "relabel")))).containsExactly(Condition.LABEL_NAME);
    assertThat(messages(demo(label), Condition.LABEL_UNUSED)).hasSize(1);
    assertThat(messages(demo("<label x>\n</label>"), Condition.LABEL_NAME))
        .containsExactly("label name 'x' is refused, it must begin with @");
    assertThat(conditions(demo("<filter **>\n@type concat\ntimeout_label @z\n</filter>")))
        .containsExactly(Condition.LABEL_UNDEFINED);
  }

  @Test
  void labelMayBeDefinedInAnotherObject() {
    assertThat(
            conditions(objects(to("relabel", "@x"), "<label @x>\n" + matches("**") + "</label>")))
        .isEmpty();
  }

  @Test
  void shareNeedsAStoreAndANamespace() {
    String ok =
        "<match **>\n@type copy\n<store>\n@type share\nwith_namespace b\n</store>\n</match>";
    assertThat(conditions(demo(ok))).isEmpty();
    assertThat(conditions(demo(ok.replace("with_namespace b\n", ""))))
        .containsExactly(Condition.SHARE);
    assertThat(conditions(demo("<match **>\n@type share\nwith_namespace b\n</match>")))
        .containsExactly(Condition.SHARE);
    assertThat(conditions(demo(match("**", "copy")))).containsExactly(Condition.SHARE);
    assertThat(conditions(demo("<label @$from(b)>\n" + matches("$labels(app=x)") + "</label>")))
        .containsExactly(Condition.SHARE);
    assertThat(Share.of(objects(ok, "<label @$from(c)>\n</label>")))
        .extracting(Share::direction, Share::namespace)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Share.Direction.TO, "b"),
            org.assertj.core.groups.Tuple.tuple(Share.Direction.FROM, "c"));
  }

  @Test
  void retagNeedsTags() {
    String retag =
        "<match kube.demo.a.**>\n"
            + "@type retag\n"
            + "<rule>\n"
            + "key a\n"
            + "pattern .*\n"
            + "tag x\n"
            + "</rule>\n"
            + "</match>\n";
    assertThat(conditions(demo(retag + matches("$tag(x)")))).isEmpty();
    assertThat(conditions(demo(retag + matches("$tag(y)")))).containsExactly(Condition.RETAG);
    assertThat(conditions(demo(retag + matches("$tag(x")))).containsExactly(Condition.RETAG);
    assertThat(conditions(demo(retag.replace("tag x\n", "")))).containsExactly(Condition.RETAG);
    assertThat(conditions(demo(retag.replace("tag x", "tag ${tag_parts[1]}"))))
        .containsExactly(Condition.RETAG);
    assertThat(messages(demo(retag.replace(".*", "^a")), Condition.RETAG)).hasSize(1);
  }

  @Test
  void typeIsNeeded() {
    assertThat(messages(demo("<match **>\n</match>"), Condition.MISSING_TYPE))
        .containsExactly("<match> has no @type, so fluentd refuses it");
    assertThat(conditions(demo("<match **>\ntype null\n</match>"))).isEmpty();
  }

  @Test
  void valuesDoNotSpanLines() {
    assertThat(conditions(demo("<match **>\n@type x\na [\n1\n]\n</match>")))
        .containsExactly(Condition.MULTILINE_VALUE);
    assertThat(conditions(demo("<match **>\n@type x\na {\"b\": [1,\n2]}\n</match>")))
        .containsExactly(Condition.MULTILINE_VALUE);
    assertThat(conditions(demo("<match **>\n@type x\na \"b\nc\"\n</match>")))
        .containsExactly(Condition.MULTILINE_VALUE);
    assertThat(conditions(demo("<match **>\n@type x\na [\"]\"]\nb {\"c\":{}} # d\n</match>")))
        .isEmpty();
  }

  @Test
  void duplicateParameterIsAWarning() {
    assertThat(FluentdChecks.check(demo("<match **>\n@type x\na 1\na 2\n</match>")))
        .extracting(Problem::condition, Problem::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Condition.DUPLICATE_PARAMETER, Severity.WARNING));
  }

  @Test
  void commentBehindAStartTag() {
    assertThat(conditions(demo("<match **> # a -> b\n@type null\n</match>")))
        .containsExactly(Condition.COMMENT_IN_TAG);
    assertThat(conditions(demo("<match **> # all\n@type null\n</match>"))).isEmpty();
    assertThat(conditions(demo("<match **> @type null\n@type null\n</match>")))
        .containsExactly(Condition.SYNTAX);
  }

  @Test
  void detectExceptionsIgnoresLanguage() {
    assertThat(
            messages(
                demo("<filter **>\n@type detect_exceptions\nlanguage java\n</filter>"),
                Condition.IGNORED_PARAMETER))
        .containsExactly(
            "'language' is ignored by the operator in detect_exceptions, write 'languages'");
  }

  @Test
  void templateGivesNoFalseErrors() {
    assertThat(
            conditions(
                demo(
                    "{{ if .Values.x }}\n"
                        + "<match **>\n"
                        + "{{ end }}\n"
                        + "@type null\n"
                        + "</match>\n"
                        + "<label @a>\n"
                        + "</label>")))
        .isEmpty();
    assertThat(conditions(demo("<match {{ .Values.tag }}>\n@type null\n</match>"))).isEmpty();
    assertThat(conditions(demo("<match **>\n@type {{ .Env.TYPE }}\n@label {{ .Env.L }}\n</match>")))
        .isEmpty();
    assertThat(conditions(demo("<match app>\n@type null\nx {{ .Env.X }}\n</match>")))
        .containsExactly(Condition.TAG_OUTSIDE_NAMESPACE);
  }

  @Test
  void pointsAtTheObjectAndTheValue() {
    NamespaceConfig config = objects(matches("$thisns.a.**"), matches("app.**"));
    Problem problem = FluentdChecks.check(config).getFirst();
    assertThat(problem.where().fragment()).isEqualTo(1);
    assertThat(Configs.at(config, problem)).isEqualTo("app.**");
  }

  @Test
  void reservedNamesAreRefused() {
    assertThat(conditions(demo("<match **>\n@type x\n@id y\n@foo z\n</match>")))
        .containsExactly(Condition.RESERVED_PARAMETER);
  }

  private static String to(String type, String label) {
    return "<match **>\n@type " + type + "\n@label " + label + "\n</match>\n";
  }
}
