package dev.pratique.rules.logging;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.inventory.Namespaces;
import dev.pratique.engine.inventory.View;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import dev.pratique.rules.logging.fluentd.Directive;
import dev.pratique.rules.logging.fluentd.FluentdChecks;
import dev.pratique.rules.logging.fluentd.LogRouter;
import dev.pratique.rules.logging.fluentd.NamespaceConfig;
import dev.pratique.rules.logging.fluentd.Operator;
import dev.pratique.rules.logging.fluentd.Place;
import dev.pratique.rules.logging.fluentd.Problem;
import dev.pratique.rules.logging.fluentd.Problem.Condition;
import dev.pratique.rules.logging.fluentd.Reachability;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The log configuration of one namespace, with what is wrong with it in itself.
///
/// The operator joins all objects of a namespace, in the order of their names, into one text
/// (datasource/fluentdconfig.go); so one broken object takes the whole namespace's logs, and order
/// matters across objects.
///
/// @param configs the objects, in that order
/// @param catchesAll whether the configuration of the operator's own namespace takes the events of
///   all others first
record NamespaceLogs(
    List<LogConfig> configs,
    NamespaceConfig config,
    List<Problem> problems,
    List<Reachability.Shadowed> shadowed,
    LogRouter router,
    CatchAll catchesAll) {
  /// What is wrong, but is accepted all the same.
  private static final Set<Condition> HARMLESS =
      EnumSet.of(
          Condition.FILTER_AFTER_MATCH, Condition.EMBEDDED_RUBY, Condition.EXACT_TAG_WITH_LABELS);

  static final View<NamespaceLogs> VIEW = NamespaceLogs::of;

  private static final View<NamespaceConfig> CONFIG =
      (inventory, namespace) -> config(configs(inventory, namespace), namespace, Operator.DEFAULT);

  /// Whether some other configuration takes the events before this one.
  enum CatchAll {
    NONE,
    BY_ADMIN
  }

  private static NamespaceLogs of(Inventory inventory, String namespace) {
    String adminNamespace = Operator.DEFAULT.adminNamespace();
    NamespaceConfig admin = inventory.view(CONFIG, adminNamespace);
    List<LogConfig> configs = configs(inventory, namespace);
    NamespaceConfig config = config(configs, namespace, Operator.DEFAULT.withPluginsOf(admin));
    boolean caught = !namespace.equals(adminNamespace) && catchesAll(admin);
    return new NamespaceLogs(
        configs,
        config,
        FluentdChecks.check(config),
        Reachability.shadowed(config),
        LogRouter.of(config),
        caught ? CatchAll.BY_ADMIN : CatchAll.NONE);
  }

  private static List<LogConfig> configs(Inventory inventory, String namespace) {
    List<LogConfig> configs =
        inventory.list(LogConfig.FLUENTD_CONFIG, Namespaces.of(namespace)).stream()
            .flatMap(resource -> LogConfig.of(resource).stream())
            .sorted((a, b) -> a.resource().name().compareTo(b.resource().name()))
            .toList();
    return configs.isEmpty()
        ? inventory
            .get(new ResourceKey(Kinds.CONFIG_MAP, namespace, LogConfig.CONFIG_MAP_NAME))
            .flatMap(LogConfig::of)
            .stream()
            .toList()
        : configs;
  }

  private static NamespaceConfig config(
      List<LogConfig> configs, String namespace, Operator operator) {
    Map<String, String> texts = new HashMap<>();
    configs.forEach(config -> texts.put(config.resource().name(), config.text()));
    return NamespaceConfig.of(namespace, texts, operator);
  }

  /// The operator puts its own namespace's configuration first, as it is written.
  private static boolean catchesAll(NamespaceConfig admin) {
    return admin.roots().stream().map(Place::directive).anyMatch(NamespaceLogs::takesEverything);
  }

  /// Whether a section of the operator's own namespace takes the events of all namespaces.
  static boolean takesEverything(Directive directive) {
    List<String> patterns = List.of(directive.tag().split("\\s+", 0));
    return directive.is("match") && (patterns.contains("**") || patterns.contains("kube.**"));
  }

  /// Whether the operator or fluentd refuses it, so that nothing of it works.
  boolean isBroken() {
    return problems.stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .anyMatch(problem -> !HARMLESS.contains(problem.condition()));
  }

  /// The configuration that an object contributes, if it is one of the namespace's.
  Optional<LogConfig> configOf(Resource resource) {
    return configs.stream()
        .filter(config -> config.resource().key().equals(resource.key()))
        .findFirst();
  }

  /// The configuration that a place belongs to. Of several objects with one name only one is there.
  Optional<LogConfig> configAt(int fragment) {
    String name = config.fragments().get(fragment).name();
    return configs.stream().filter(c -> c.resource().name().equals(name)).reduce((_, last) -> last);
  }

  /// Whether a place belongs to an object.
  boolean isIn(int fragment, Resource resource) {
    return config.fragments().get(fragment).name().equals(resource.name());
  }
}
