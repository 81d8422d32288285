package dev.pratique.engine.policy;

import dev.pratique.engine.inventory.Declared;
import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.source.Glob;
import dev.pratique.engine.source.RepositoryUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a team has decided about its repository.
///
/// @param root the folder that its paths count from
/// @param repository the repository's URL, where it is configured
/// @param clusters at least one
/// @param exclude paths that are not read
/// @param rules settings by the id that the configuration used
public record Policy(
    Path root,
    Optional<RepositoryUrl> repository,
    List<ClusterPolicy> clusters,
    List<Glob> exclude,
    Map<String, RuleSetting> rules,
    List<Exemption> exemptions) {
  /// The name of the file.
  public static final String FILE_NAME = "pratique.yaml";

  /// What holds without a file.
  public static Policy none(Path root) {
    ClusterPolicy only = new ClusterPolicy("", List.of(), "default", Declared.NOTHING, List.of());
    return new Policy(root, Optional.empty(), List.of(only), List.of(), Map.of(), List.of());
  }

  /// What is configured for a rule under its id or a former one.
  public RuleSetting setting(RuleDescriptor rule) {
    RuleSetting setting = rules.get(rule.id());
    for (String former : rule.formerly()) {
      setting = setting == null ? rules.get(former) : setting;
    }
    return setting == null ? RuleSetting.DEFAULT : setting;
  }

  /// Whether a path from [#root] is not to be read.
  public boolean excludes(String path) {
    return exclude.stream().anyMatch(glob -> glob.matches(path));
  }
}
