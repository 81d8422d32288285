package dev.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pratique.engine.manifest.SkipReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonSchemaTest {
  private static final Path DOCS = Path.of("..", "docs");

  static Stream<Path> repositories() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("..", "examples"));
        Stream<Path> scenarios = Files.list(Path.of("src", "test", "scenarios"))) {
      Stream<Path> inputs = scenarios.map(scenario -> scenario.resolve("input"));
      return Stream.concat(examples, inputs).filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("repositories")
  void reportsFitTheirSchema(Path repository) throws IOException {
    Output output = new Output();
    output.run("lint", repository.toString(), "--format", "json");
    if (!output.err().startsWith("error: ")) {
      assertThat(output.out()).contains("\"version\" : 1");
      assertThat(schema("output.schema.json").validate(output.out(), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void otherReportsDoNotFit() throws IOException {
    Schema schema = schema("output.schema.json");
    Output output = new Output();
    output.run("lint", "../examples/gitops", "--format", "json");
    List<String> changes =
        List.of(
            output.out().replace("\"version\" : 1", "\"version\" : 2"),
            output.out().replace("\"endColumn\"", "\"endColum\""),
            output.out().replace("\"severity\" : \"error\"", "\"severity\" : \"fatal\""),
            output.out().replace("\"suppressed\"", "\"supressed\""));
    for (String change : changes) {
      assertThat(change).isNotEqualTo(output.out());
      assertThat(List.copyOf(schema.validate(change, InputFormat.JSON))).isNotEmpty();
    }
  }

  @Test
  void everyReasonToSkipIsDescribed() throws IOException {
    String schema = Files.readString(DOCS.resolve("output.schema.json"));
    for (SkipReason reason : SkipReason.values()) {
      assertThat(schema).contains("\"" + reason.id() + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gitops", "clean"})
  void configurationsFitTheirSchema(String example) throws IOException {
    String text = Files.readString(Path.of("..", "examples", example, "pratique.yaml"));
    assertThat(schema("pratique.schema.json").validate(text, InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"clutsers: []", "rules: {plain-secret: fatal}", "exemptions: [{rule: x}]"})
  void wrongConfigurationsDoNotFit(String text) throws IOException {
    Schema schema = schema("pratique.schema.json");
    assertThat(List.copyOf(schema.validate(text, InputFormat.YAML))).isNotEmpty();
  }

  static Schema schema(String name) throws IOException {
    String text = Files.readString(DOCS.resolve(name));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
  }
}
