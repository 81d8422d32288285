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
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Runs the rules on what is in files.
public final class Linter {
  private static final Comparator<Unknown> UNKNOWN_ORDER =
      Comparator.comparing((Unknown u) -> u.place().source().name())
          .thenComparingInt(u -> u.place().span().line())
          .thenComparingInt(u -> u.place().span().column())
          .thenComparing(Unknown::rule)
          .thenComparing(Unknown::message);

  private final List<RuleDescriptor> known;
  private final List<ActiveRule> active;
  private final Policy policy;
  private final LocalDate today;

  /// @param known all rules there are
  /// @param wanted which of them to run, out of those that the policy leaves on
  /// @param today the day on which exemptions may have expired
  public Linter(
      List<RuleDescriptor> known, Predicate<RuleDescriptor> wanted, Policy policy, LocalDate today) {
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
    Map<ClusterPolicy, List<Manifest>> clusters = clusters(repository.manifests());
    clusters.forEach(
        (cluster, manifests) -> {
          ClusterState state = ClusterState.of(manifests, setting(cluster, placement));
          Evaluation evaluation =
              new Evaluation(cluster.name(), state.inventory(), active, policy, today, audit);
          verdicts.addAll(evaluation.verdicts(state));
          usedExemptions.addAll(evaluation.usedExemptions());
        });
    List<Finding> ofSuppressions = new ArrayList<>(audit.findings());
    if (isWhole(paths)) {
      ofSuppressions.addAll(audit.findings(policy.exemptions(), usedExemptions, today));
    }
    return outcome(repository, verdicts, ofSuppressions, clusters.size());
  }

  /// An exemption may be about a part of the repository that this run does not see.
  private boolean isWhole(List<String> paths) {
    Path root = policy.root().toAbsolutePath().normalize();
    return paths.stream().anyMatch(path -> root.startsWith(Path.of(path).toAbsolutePath().normalize()));
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
    findings.sort(Finding.ORDER);
    unknown.sort(UNKNOWN_ORDER);
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

  /// Files that no cluster claims are looked at too, apart from all clusters.
  private Map<ClusterPolicy, List<Manifest>> clusters(List<Manifest> manifests) {
    Map<ClusterPolicy, List<Manifest>> clusters = new LinkedHashMap<>();
    ClusterPolicy rest = Policy.none(policy.root()).clusters().getFirst();
    for (Manifest manifest : manifests) {
      String path = manifest.source().path();
      List<ClusterPolicy> owners =
          policy.clusters().stream().filter(cluster -> cluster.covers(path)).toList();
      for (ClusterPolicy owner : owners.isEmpty() ? List.of(rest) : owners) {
        clusters.computeIfAbsent(owner, _ -> new ArrayList<>()).add(manifest);
      }
    }
    return clusters;
  }
}
