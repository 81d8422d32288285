package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.ResourceKey;
import java.util.List;
import java.util.Set;

/// What the configuration says about the rest of the cluster.
///
/// @param closedWorld whether what is not in the files does not exist
/// @param externals objects that exist although the files do not hold them
public record Declared(ClosedWorld closedWorld, List<ExternalPattern> externals) {
  /// Nothing is said.
  public static final Declared NOTHING = new Declared(new ClosedWorld.Inhabited(), List.of());

  /// A cluster puts objects of its own there, whatever a repository holds.
  private static final Set<String> SYSTEM_NAMESPACES =
      Set.of("kube-system", "kube-public", "kube-node-lease");

  private static final Set<String> POD_MAKERS =
      Set.of("Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Rollout");

  /// Of which namespaces the files hold everything.
  public sealed interface ClosedWorld {
    /// What absence from a namespace says, given what it says of a namespace that nothing is
    /// configured for.
    Knowledge about(String namespace, Knowledge guess);

    /// Those of which they hold a workload or a Service, but for the system's own.
    record Inhabited() implements ClosedWorld {
      @Override
      public Knowledge about(String namespace, Knowledge guess) {
        boolean described = guess != Knowledge.NONE && !SYSTEM_NAMESPACES.contains(namespace);
        return described ? Knowledge.COMPLETE : Knowledge.NONE;
      }
    }

    /// All.
    record Everywhere() implements ClosedWorld {
      @Override
      public Knowledge about(String namespace, Knowledge guess) {
        return Knowledge.COMPLETE;
      }
    }

    /// None.
    record Nowhere() implements ClosedWorld {
      @Override
      public Knowledge about(String namespace, Knowledge guess) {
        return guess;
      }
    }

    /// The named ones.
    record Named(Set<String> namespaces) implements ClosedWorld {
      @Override
      public Knowledge about(String namespace, Knowledge guess) {
        return namespaces.contains(namespace) ? Knowledge.COMPLETE : guess;
      }
    }
  }

  Knowledge knowledge(GroupKind kind, String namespace, boolean inhabited) {
    if (mayExistElsewhere(kind, namespace)) {
      return Knowledge.NONE;
    }
    return closedWorld.about(namespace, inhabited ? Knowledge.PARTIAL : Knowledge.NONE);
  }

  /// Some namespace is always unknown, unless the configuration says that none is.
  Knowledge knowledgeEverywhere(GroupKind kind) {
    if (externals.stream().anyMatch(external -> isAbout(external, kind))) {
      return Knowledge.NONE;
    }
    return closedWorld instanceof ClosedWorld.Everywhere ? Knowledge.COMPLETE : Knowledge.PARTIAL;
  }

  private boolean mayExistElsewhere(GroupKind kind, String namespace) {
    return externals.stream()
        .anyMatch(external -> isAbout(external, kind) && external.coversNamespace(namespace));
  }

  /// Who looks for pods is answered by anything that makes pods.
  private static boolean isAbout(ExternalPattern external, GroupKind kind) {
    return external.coversKind(kind.kind())
        || (kind.equals(Kinds.POD) && POD_MAKERS.stream().anyMatch(external::coversKind));
  }

  boolean isDeclared(ResourceKey key) {
    return isBuiltIn(key) || externals.stream().anyMatch(external -> external.covers(key));
  }

  /// What every cluster has without anybody writing it.
  private static boolean isBuiltIn(ResourceKey key) {
    return switch (key.kind().toString()) {
      case "Namespace" -> key.name().equals("default") || SYSTEM_NAMESPACES.contains(key.name());
      case "ServiceAccount" -> key.name().equals("default");
      case "ConfigMap" -> key.name().equals("kube-root-ca.crt");
      default -> false;
    };
  }
}
