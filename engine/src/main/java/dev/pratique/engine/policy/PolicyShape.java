package dev.pratique.engine.policy;

import static dev.pratique.engine.policy.Shape.Need.OPTIONAL;
import static dev.pratique.engine.policy.Shape.Need.REQUIRED;

import dev.pratique.engine.rule.RuleDescriptor;
import java.util.ArrayList;
import java.util.List;

/// The shape of `pratique.yaml`, given the rules that there are.
public final class PolicyShape {
  private static final Shape SEVERITY =
      new Shape.Choice(List.of("error", "warning", "info", "off"));
  private static final Shape TEXTS = new Shape.ListOf(Shape.text());
  private static final Shape CLOSED_WORLD = new Shape.Either(List.of(new Shape.Flag(), TEXTS));

  private PolicyShape() {}

  /// The whole file.
  public static Shape.Fields of(List<RuleDescriptor> rules) {
    return new Shape.Fields(
        List.of(
            field(
                "repository",
                Shape.text(),
                "URL of this Git repository, as Argo CD Applications name it; without it, the remotes of the checkout"),
            field(
                "clusters",
                new Shape.ListOf(cluster()),
                "the clusters whose state the repository holds, each checked on its own; without any, all files are one cluster"),
            field(
                "defaultNamespace",
                namespace(),
                "namespace of objects that name none and that no Application deploys; default where not given"),
            field(
                "closedWorld",
                CLOSED_WORLD,
                "whether what is not in the files does not exist: true, false, or the namespaces of which it holds; without it, the namespaces of which the files hold workloads or Services"),
            field(
                "externals",
                externals(),
                "objects that are in every cluster although not in the files"),
            field("exclude", TEXTS, "globs of paths, from this file's folder, that are not read"),
            field("rules", rules(rules), "settings by rule"),
            field("exemptions", new Shape.ListOf(exemption()), "findings that are accepted")));
  }

  private static Shape.Field field(String name, Shape shape, String doc) {
    return new Shape.Field(name, OPTIONAL, shape, doc);
  }

  private static Shape namespace() {
    return new Shape.Text("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?", "the name of a namespace");
  }

  private static Shape cluster() {
    return new Shape.Fields(
        List.of(
            new Shape.Field("name", REQUIRED, Shape.text(), "what reports call the cluster"),
            new Shape.Field(
                "paths",
                REQUIRED,
                TEXTS,
                "folders or globs, from this file's folder, with the cluster's state"),
            field("defaultNamespace", namespace(), "as above, for this cluster"),
            field("closedWorld", CLOSED_WORLD, "as above, for this cluster"),
            field(
                "externals",
                externals(),
                "objects that are in this cluster although not in its files")));
  }

  private static Shape externals() {
    return new Shape.ListOf(
        new Shape.Either(
            List.of(
                new Shape.Text(
                    "[^/]+/[^/]+/[^/]+",
                    "kind/namespace/name, with * for any text and - for no namespace"),
                new Shape.Fields(
                    List.of(
                        field(
                            "file", Shape.text(), "a file with manifests, from this file's folder"),
                        field("manifest", new Shape.AnyObject(), "the object itself"))))));
  }

  private static Shape rules(List<RuleDescriptor> rules) {
    List<Shape.Field> fields = new ArrayList<>();
    for (RuleDescriptor rule : rules) {
      Shape setting =
          new Shape.Either(
              List.of(
                  new Shape.Fields(
                      List.of(
                          field("severity", SEVERITY, "severity of all its findings, or off"),
                          field("options", options(rule), "what the rule can be told"))),
                  SEVERITY));
      fields.add(field(rule.id(), setting, rule.summary()));
      rule.formerly()
          .forEach(id -> fields.add(field(id, setting, "the former name of " + rule.id())));
    }
    return new Shape.Fields(fields);
  }

  private static Shape options(RuleDescriptor rule) {
    return new Shape.Fields(
        rule.options().stream()
            .map(option -> field(option.name(), shape(option.type()), option.doc()))
            .toList());
  }

  private static Shape shape(RuleDescriptor.OptionType type) {
    return switch (type) {
      case STRING -> Shape.text();
      case INTEGER -> new Shape.WholeNumber();
      case BOOLEAN -> new Shape.Flag();
      case STRINGS -> TEXTS;
    };
  }

  private static Shape exemption() {
    Shape glob = Shape.text();
    return new Shape.Fields(
        List.of(
            new Shape.Field(
                "rule",
                REQUIRED,
                new Shape.Either(List.of(TEXTS, Shape.text())),
                "a rule's id, several, or * for all"),
            field("kind", glob, "glob of kinds"),
            field("namespace", glob, "glob of effective namespaces"),
            field("name", glob, "glob of names"),
            field("path", glob, "glob of paths from this file's folder"),
            new Shape.Field("reason", REQUIRED, Shape.text(), "why the findings are accepted"),
            field(
                "expires",
                new Shape.Text(
                    "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "a date as YYYY-MM-DD"),
                "the last day on which it holds")));
  }
}
