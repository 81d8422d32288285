package dev.pratique.engine.run;

import dev.pratique.engine.inventory.ClusterState;
import dev.pratique.engine.inventory.Placement;
import dev.pratique.engine.manifest.Manifest;
import dev.pratique.engine.policy.ClusterPolicy;
import dev.pratique.engine.policy.Exemption;
import dev.pratique.engine.policy.Policy;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.rule.Finding;
import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.rule.Unknown;
import dev.pratique.engine.source.InputFailure;
import dev.pratique.engine.source.RepositoryUrl;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Runs the rules on what is in files.
public final class Linter {
  private final List<RuleDescriptor> known;
  private final List<ActiveRule> active;
  private final Policy policy;
  private final LocalDate today;

  /// @param known all rules there are
  /// @param wanted which of them to run, out of those that the policy leaves on
  /// @param today the day on which exemptions may have expired
  public Linter(
      List<RuleDescriptor> known,
      Predicate<RuleDescriptor> wanted,
      Policy policy,
      LocalDate today) {
    this.known = List.copyOf(known);
    this.active = ActiveRule.of(known, policy, wanted);
    this.policy = policy;
    this.today = today;
  }

  /// Checks files, folders and globs; `-` is standard input.
  ///
  /// @throws InputFailure if a path cannot be used at all
  public Outcome lint(List<String> paths, InputStream in) throws InputFailure {
    Repository repository = Repository.read(paths, policy, in);
    SuppressionAudit audit = new SuppressionAudit(known, active);
    Placement placement = placement(repository.manifests());
    List<Verdict> verdicts = new ArrayList<>();
    Set<Exemption> usedExemptions = new HashSet<>();
    List<ClusterFiles> clusters = clusters(repository.manifests());
    for (ClusterFiles files : clusters) {
      ClusterPolicy cluster = files.cluster();
      ClusterState state = ClusterState.of(files.manifests(), setting(cluster, placement));
      Evaluation evaluation =
          new Evaluation(cluster.name(), state.inventory(), active, policy, today, audit);
      verdicts.addAll(evaluation.verdicts(state));
      usedExemptions.addAll(evaluation.usedExemptions());
    }
    List<Finding> ofSuppressions = new ArrayList<>(audit.findings());
    if (isWhole(paths)) {
      ofSuppressions.addAll(audit.findings(policy.exemptions(), usedExemptions, today));
    }
    return outcome(repository, verdicts, ofSuppressions, clusters.size());
  }

  /// An exemption may be about a part of the repository that this run does not see.
  private boolean isWhole(List<String> paths) {
    Path root = policy.root().toAbsolutePath().normalize();
    return paths.stream()
        .anyMatch(path -> root.startsWith(Path.of(path).toAbsolutePath().normalize()));
  }

  private Outcome outcome(
      Repository repository, List<Verdict> verdicts, List<Finding> ofSuppressions, int clusters) {
    List<Finding> findings = new ArrayList<>(ofSuppressions);
    List<Unknown> unknown = new ArrayList<>();
    List<Defect> defects = new ArrayList<>();
    int suppressed = 0;
    for (Verdict verdict : verdicts) {
      findings.addAll(verdict.findings);
      unknown.addAll(verdict.unknown);
      defects.addAll(verdict.defects);
      suppressed += verdict.suppressed;
    }
    findings.sort(Finding::compare);
    unknown.sort(Unknown::compare);
    int resources = repository.manifests().size();
    return new Outcome(
        List.copyOf(findings),
        suppressed,
        List.copyOf(unknown),
        List.copyOf(repository.unreadable()),
        List.copyOf(defects),
        repository.skipped(),
        new Outcome.Volume(repository.files(), resources, clusters, active.size()));
  }

  private Placement placement(List<Manifest> manifests) {
    List<Manifest> applications =
        manifests.stream()
            .filter(manifest -> manifest.kind().equals(Kinds.APPLICATION.kind()))
            .filter(manifest -> manifest.apiVersion().startsWith(Kinds.APPLICATION.group() + "/"))
            .toList();
    if (applications.isEmpty()) {
      return Placement.NONE;
    }
    return Placement.of(
        applications,
        policy.repository().map(Set::of).orElseGet(() -> RepositoryUrl.remotesOf(policy.root())));
  }

  private static ClusterState.Setting setting(ClusterPolicy cluster, Placement placement) {
    return new ClusterState.Setting(
        cluster.defaultNamespace(), placement, cluster.declared(), cluster.externals());
  }

  /// A cluster and what is written about it.
  private record ClusterFiles(ClusterPolicy cluster, List<Manifest> manifests) {}

  /// The clusters that have files. Files that no cluster claims are looked at too, apart from all
  /// clusters.
  private List<ClusterFiles> clusters(List<Manifest> manifests) {
    List<ClusterFiles> clusters = new ArrayList<>();
    for (ClusterPolicy cluster : policy.clusters()) {
      List<Manifest> own =
          manifests.stream().filter(m -> cluster.covers(m.source().path())).toList();
      clusters.add(new ClusterFiles(cluster, own));
    }
    List<Manifest> unclaimed = manifests.stream().filter(this::isUnclaimed).toList();
    clusters.add(new ClusterFiles(Policy.none(policy.root()).clusters().getFirst(), unclaimed));
    clusters.removeIf(files -> files.manifests().isEmpty());
    return clusters;
  }

  private boolean isUnclaimed(Manifest manifest) {
    return policy.clusters().stream().noneMatch(c -> c.covers(manifest.source().path()));
  }
}
