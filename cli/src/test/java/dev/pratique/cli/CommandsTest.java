package dev.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.rule.Severity;
import dev.pratique.engine.source.InputFailure;
import dev.pratique.rules.BuiltinRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What scenarios cannot show, since it depends on the rules there are, on the surroundings or on a
/// mistake of ours.
final class CommandsTest {
  private static final String ESCAPE = "\u001b";
  private static final String INPUT = "src/test/scenarios/text-with-related-places/input";
  private static final Set<String> BOTH = Set.of("out", "err");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void tellsItsVersion(String option) {
    Output output = new Output();
    assertThat(output.run(option)).isEqualTo(ExitCode.CLEAN);
    assertThat(output.out()).matches("pratique \\d+\\.\\d+\\S*\\R");
  }

  @Test
  void listsAllRulesByCategory() {
    Output output = new Output();
    assertThat(output.run("rules")).isEqualTo(ExitCode.CLEAN);
    List<RuleDescriptor> rules = BuiltinRules.all();
    assertThat(output.out().lines())
        .containsAll(rules.stream().map(RuleDescriptor::category).toList())
        .last()
        .asString()
        .startsWith(rules.size() + " rules");
    for (RuleDescriptor rule : rules) {
      assertThat(output.out()).contains("  " + rule.id() + " ").contains(rule.summary());
    }
  }

  @Test
  void explainsEveryRule() {
    for (RuleDescriptor rule : BuiltinRules.all()) {
      Output output = new Output();
      assertThat(output.run("explain", rule.id())).isEqualTo(ExitCode.CLEAN);
      assertThat(output.out()).isEqualTo(BuiltinRules.page(rule)).contains("## Why", "## Remedy");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void writesTheReportToAFile(String format) throws IOException {
    Path file = folder.resolve("report");
    Output toFile = new Output();
    String[] arguments = {"lint", INPUT, "--format", format, "-o", file.toString()};
    assertThat(toFile.run(arguments)).isEqualTo(ExitCode.FINDINGS);
    assertThat(toFile.out()).isEmpty();
    Output direct = new Output();
    direct.run("lint", INPUT, "--format", format);
    assertThat(Files.readString(file)).isEqualTo(direct.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void writesTheSameEachTime(String format) {
    Output first = new Output();
    first.run("lint", "../examples/gitops", "--show-unknown", "--format", format);
    Output second = new Output();
    second.run("lint", "../examples/gitops", "--show-unknown", "--format", format);
    assertThat(second.out()).isEqualTo(first.out()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "out, '', '', true",
    "err, '', '', false",
    "out, 1, '', false",
    "out, '', --no-color, false",
    "out, '', --format=json, false",
  })
  void coloursOnlyForThoseWhoWantIt(
      String terminal, String noColor, String option, boolean coloured) {
    Output output = on(InputStream.nullInputStream(), Set.of(terminal), noColor);
    output.run(("lint " + INPUT + " " + option).strip().split(" "));
    assertThat(output.out().contains(ESCAPE)).isEqualTo(coloured);
    assertThat(output.err()).doesNotContain(ESCAPE);
  }

  @Test
  void putsNoColourIntoFiles() throws IOException {
    Path file = folder.resolve("report");
    Output output = on(InputStream.nullInputStream(), BOTH, "");
    output.run("lint", INPUT, "-o", file.toString());
    assertThat(Files.readString(file)).isNotEmpty().doesNotContain(ESCAPE);
  }

  @ParameterizedTest
  @CsvSource({"'', true", "1, false"})
  void coloursProblemsOfTheConfiguration(String noColor, boolean coloured) throws IOException {
    Files.writeString(folder.resolve("pratique.yaml"), "clutsers: []");
    Output output = on(InputStream.nullInputStream(), BOTH, noColor);
    assertThat(output.run("lint", folder.toString())).isEqualTo(ExitCode.INPUT);
    assertThat(output.err().contains(ESCAPE)).isEqualTo(coloured);
  }

  @Test
  void tellsAFailingRuleFromAFinding() throws InputFailure, IOException {
    ResourceRule failing =
        (_, _) -> {
          throw new IllegalStateException("on purpose");
        };
    RuleDescriptor descriptor =
        new RuleDescriptor(
            "failing", "x", Severity.ERROR, "0.1", List.of(), "s", List.of(), _ -> failing);
    Output output = new Output();
    LintOptions options =
        LintOptions.of(LintOptions.arguments().parse(List.of(INPUT, "--format", "json")));
    ExitCode code = new LintCommand(output.console(), List.of(descriptor)).run(options);
    assertThat(code).isEqualTo(ExitCode.DEFECT);
    assertThat(code.number()).isEqualTo(3);
    assertThat(output.err())
        .contains("rule failing failed on Service default/web at ")
        .contains("this is a defect of Pratique, please report it: ")
        .contains("on purpose")
        .contains("    at dev.pratique.");
    assertThat(JsonSchemaTest.schema("output.schema.json").validate(output.out(), InputFormat.JSON))
        .isEmpty();
    assertThat(output.out())
        .contains("\"cause\" : \"java.lang.IllegalStateException: on purpose\"");
  }

  @Test
  void tellsAFailureOfItsOwnFromAFinding() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("on purpose");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return read();
          }
        };
    Output output = on(broken, Set.of(), "");
    assertThat(output.run("lint", "-")).isEqualTo(ExitCode.DEFECT);
    assertThat(output.err()).contains("pratique: lint failed").contains("on purpose");
  }

  @Test
  void cannotReadABrokenPipe() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    Output output = on(broken, Set.of(), "");
    assertThat(output.run("lint", "-")).isEqualTo(ExitCode.INPUT);
    assertThat(output.out()).contains("unreadable: cannot be read: Stream closed");
  }

  private static Output on(InputStream input, Set<String> terminals, String noColor) {
    return new Output(input, new Console.Surroundings(terminals, Map.of("NO_COLOR", noColor)));
  }
}
