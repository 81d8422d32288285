package dev.pratique.cli;

import dev.pratique.cli.report.PrettyJson;
import dev.pratique.engine.policy.PolicyShape;
import dev.pratique.engine.policy.Shape;
import dev.pratique.rules.BuiltinRules;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// `pratique schema`: the JSON Schema of `pratique.yaml`, for editors.
final class SchemaCommand {
  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  ExitCode run() {
    try (JsonGenerator json = PrettyJson.to(console.out())) {
      json.writeStartObject();
      json.writeStringProperty("$schema", "http://json-schema.org/draft-07/schema#");
      json.writeStringProperty("title", "pratique.yaml");
      body(json, PolicyShape.of(BuiltinRules.all()));
      json.writeEndObject();
    }
    console.out().println();
    return ExitCode.CLEAN;
  }

  private static void body(JsonGenerator json, Shape shape) {
    switch (shape) {
      case Shape.Text text -> {
        json.writeStringProperty("type", "string");
        json.writeStringProperty("pattern", "^(" + text.pattern() + ")$");
      }
      case Shape.Choice choice -> {
        json.writeArrayPropertyStart("enum");
        choice.values().forEach(json::writeString);
        // YAML 1.1 readers take a bare off for false.
        if (choice.values().contains("off")) {
          json.writeBoolean(false);
        }
        json.writeEndArray();
      }
      case Shape.Flag _ -> json.writeStringProperty("type", "boolean");
      case Shape.WholeNumber _ -> json.writeStringProperty("type", "integer");
      case Shape.ListOf list -> {
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        body(json, list.item());
        json.writeEndObject();
      }
      case Shape.Fields fields -> fields(json, fields.fields());
      case Shape.Either either -> {
        json.writeArrayPropertyStart("anyOf");
        for (Shape alternative : either.alternatives()) {
          json.writeStartObject();
          body(json, alternative);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      case Shape.AnyObject _ -> {
        json.writeStringProperty("type", "object");
        required(json, List.of("apiVersion", "kind"));
      }
    }
  }

  private static void fields(JsonGenerator json, List<Shape.Field> fields) {
    json.writeStringProperty("type", "object");
    json.writeBooleanProperty("additionalProperties", false);
    json.writeObjectPropertyStart("properties");
    for (Shape.Field field : fields) {
      json.writeObjectPropertyStart(field.name());
      json.writeStringProperty("description", field.doc());
      body(json, field.shape());
      json.writeEndObject();
    }
    json.writeEndObject();
    List<String> needed =
        fields.stream()
            .filter(f -> f.need() == Shape.Need.REQUIRED)
            .map(Shape.Field::name)
            .toList();
    if (!needed.isEmpty()) {
      required(json, needed);
    }
  }

  private static void required(JsonGenerator json, List<String> names) {
    json.writeArrayPropertyStart("required");
    names.forEach(json::writeString);
    json.writeEndArray();
  }
}
