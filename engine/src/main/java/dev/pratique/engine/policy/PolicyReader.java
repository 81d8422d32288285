package dev.pratique.engine.policy;

import dev.pratique.engine.inventory.Declared;
import dev.pratique.engine.inventory.ExternalPattern;
import dev.pratique.engine.manifest.Entry;
import dev.pratique.engine.manifest.FileContents;
import dev.pratique.engine.manifest.Limits;
import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.manifest.ManifestReader;
import dev.pratique.engine.manifest.MappingNode;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.Place;
import dev.pratique.engine.manifest.SequenceNode;
import dev.pratique.engine.manifest.SourceText;
import dev.pratique.engine.manifest.Unreadable;
import dev.pratique.engine.manifest.YamlDocument;
import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.rule.Spelling;
import dev.pratique.engine.source.Glob;
import dev.pratique.engine.source.RepositoryUrl;
import dev.pratique.engine.source.TextReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `pratique.yaml`.
public final class PolicyReader {
  private final Path root;
  private final SourceText source;
  private final List<RuleDescriptor> rules;
  private final ShapeCheck check;

  private PolicyReader(Path root, SourceText source, List<RuleDescriptor> rules) {
    this.root = root;
    this.source = source;
    this.rules = rules;
    this.check = new ShapeCheck(source);
  }

  /// A policy, or everything that is wrong with its file.
  public sealed interface Result {
    /// The policy.
    record Read(Policy policy) implements Result {}

    /// What is wrong, in the file's order.
    record Failed(List<PolicyProblem> problems) implements Result {}
  }

  /// Reads a policy file whose folder is `root`.
  public static Result read(Path root, SourceText source, List<RuleDescriptor> rules) {
    YamlDocument document = YamlDocument.read(source);
    if (document instanceof YamlDocument.Read read) {
      return new PolicyReader(root, source, rules).read(read);
    }
    Unreadable problem = ((YamlDocument.Failed) document).problem();
    return new Result.Failed(List.of(new PolicyProblem(problem.place(), problem.message())));
  }

  private Result read(YamlDocument.Read document) {
    document
        .duplicateKeys()
        .forEach(duplicate ->
            check.problem(
                duplicate.kept().key(),
                "key " + duplicate.kept().name() + " stands here a second time"));
    Node node = document.root();
    Policy policy = Policy.none(root);
    if (node.isPresent()) {
      check.check(node, PolicyShape.of(rules), Policy.FILE_NAME);
      policy = check.problems().isEmpty() ? policy(node) : policy;
    }
    return check.problems().isEmpty()
        ? new Result.Read(policy)
        : new Result.Failed(check.problems());
  }

  private Policy policy(Node node) {
    Map<String, RuleSetting> settings = new HashMap<>();
    for (Entry entry : node.get("rules").entries()) {
      settings.put(entry.name(), RuleSettings.of(entry.value()));
    }
    return new Policy(
        root,
        node.get("repository").string().map(RepositoryUrl::of),
        clusters(node),
        node.get("exclude").items().stream().flatMap(n -> paths(n.text()).stream()).toList(),
        settings,
        node.get("exemptions").items().stream().map(this::exemption).toList());
  }

  private List<ClusterPolicy> clusters(Node node) {
    List<ClusterPolicy> clusters = new ArrayList<>();
    for (Node cluster : node.get("clusters").items()) {
      clusters.add(cluster(cluster, node));
    }
    return clusters.isEmpty() ? List.of(cluster(node, node)) : clusters;
  }

  private ClusterPolicy cluster(Node cluster, Node common) {
    List<ExternalPattern> patterns = new ArrayList<>();
    List<Manifest> manifests = new ArrayList<>();
    external(cluster.get("externals"), patterns, manifests);
    if (cluster != common) {
      external(common.get("externals"), patterns, manifests);
    }
    return new ClusterPolicy(
        cluster.get("name").text(),
        cluster.get("paths").items().stream().flatMap(n -> paths(n.text()).stream()).toList(),
        either(cluster, common, "defaultNamespace").string().orElse("default"),
        new Declared(closedWorld(either(cluster, common, "closedWorld")), List.copyOf(patterns)),
        List.copyOf(manifests));
  }

  private static Node either(Node cluster, Node common, String key) {
    return cluster.get(key).isPresent() ? cluster.get(key) : common.get(key);
  }

  private static Declared.ClosedWorld closedWorld(Node node) {
    if (node instanceof SequenceNode) {
      return new Declared.ClosedWorld.Named(
          java.util.Set.copyOf(node.items().stream().map(Node::text).toList()));
    }
    if (!node.isPresent()) {
      return new Declared.ClosedWorld.Inhabited();
    }
    return node.isTrue()
        ? new Declared.ClosedWorld.Everywhere()
        : new Declared.ClosedWorld.Nowhere();
  }

  /// A folder stands for all below it.
  private static List<Glob> paths(String text) {
    String path = text.replaceAll("^(\\./)+|/+$", "");
    return path.isEmpty() || path.equals(".")
        ? List.of(Glob.ofPath("**"))
        : List.of(Glob.ofPath(path), Glob.ofPath(path + "/**"));
  }

  private void external(Node externals, List<ExternalPattern> patterns, List<Manifest> manifests) {
    for (Node external : externals.items()) {
      Node manifest = external.get("manifest");
      if (external.string().isPresent()) {
        patterns.add(ExternalPattern.parse(external.text()).orElseThrow());
      } else if (manifest instanceof MappingNode object) {
        String apiVersion = object.get("apiVersion").text();
        manifests.add(
            new Manifest(source, object, apiVersion, object.get("kind").text(), List.of()));
      } else if (external.get("file").isPresent()) {
        file(external.get("file"), manifests);
      } else {
        check.problem(external, "an external needs file or manifest");
      }
    }
  }

  private void file(Node file, List<Manifest> manifests) {
    Path path = root.resolve(file.text());
    switch (new TextReader(root, Limits.DEFAULT).read(path)) {
      case TextReader.Result.Failed failed ->
          check.problem(file, file.text() + ": " + failed.unreadable().message());
      case TextReader.Result.Read read -> {
        FileContents contents = new ManifestReader(Limits.DEFAULT).read(read.source());
        contents.unreadable().forEach(u -> check.problem(file, describe(u.place(), u.message())));
        if (contents.manifests().isEmpty() && contents.unreadable().isEmpty()) {
          check.problem(file, file.text() + ": holds no manifest");
        }
        manifests.addAll(contents.manifests());
      }
    }
  }

  private static String describe(Place place, String message) {
    return place.source().name() + ":" + place.span().line() + ": " + message;
  }

  private Exemption exemption(Node node) {
    Node rule = node.get("rule");
    List<Node> ids = rule.items().isEmpty() ? List.of(rule) : rule.items();
    ids.forEach(this::checkId);
    return new Exemption(
        ids.stream().map(Node::text).toList(),
        new Exemption.Scope(
            node.get("kind").string().map(Glob::ofName),
            node.get("namespace").string().map(Glob::ofName),
            node.get("name").string().map(Glob::ofName),
            node.get("path").string().map(Glob::ofPath)),
        node.get("reason").text(),
        date(node.get("expires")),
        new Place(source, rule.span()));
  }

  private void checkId(Node id) {
    boolean known = rules.stream().anyMatch(rule -> rule.answersTo(id.text()));
    if (!known && !id.text().equals("*")) {
      String hint =
          Spelling.nearest(id.text(), rules.stream().map(RuleDescriptor::id).toList())
              .map(near -> "; did you mean " + near + "?")
              .orElse("");
      check.problem(id, "no rule is called " + id.text() + hint);
    }
  }

  private Optional<LocalDate> date(Node node) {
    try {
      return node.string().map(LocalDate::parse);
    } catch (DateTimeException e) {
      check.problem(node, "there is no day " + node.text());
      return Optional.empty();
    }
  }
}
