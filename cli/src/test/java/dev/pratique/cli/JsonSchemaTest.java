package dev.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonSchemaTest {
  private static final Path DOCS = Path.of("..", "docs");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../examples/gitops",
        "../examples/clean",
        "../examples/slides",
        "src/test/scenarios/clusters-are-apart/input",
        "src/test/scenarios/exempt/input",
        "src/test/scenarios/unreadable-hides-nothing/input",
      })
  void reportsFitTheirSchema(String path) throws IOException {
    Output output = new Output();
    output.run("lint", path, "--format", "json");
    assertThat(output.out()).contains("\"version\" : 1");
    assertThat(schema("output.schema.json").validate(output.out(), InputFormat.JSON)).isEmpty();
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

  private static Schema schema(String name) throws IOException {
    String text = Files.readString(DOCS.resolve(name));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
  }
}
