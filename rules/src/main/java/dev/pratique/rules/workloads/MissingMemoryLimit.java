package dev.pratique.rules.workloads;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;

/// Container without a memory limit, so a leak in it takes memory from everything on its node.
///
/// ## Why
///
/// Memory cannot be taken back from a process. Without a limit a container that leaks grows until
/// the node is short of memory, and the kernel or the kubelet then chooses victims among all pods
/// there.
///
/// ## Remedy
///
/// Set `resources.limits.memory`; the same as the request is the safest.
///
/// ## Exceptions
///
/// A limit of the pod as a whole, and a LimitRange among the files that gives containers of the
/// namespace a default, are enough. Init containers, containers of pods that an operator makes, and
/// templates with a `podSpecPatch` are left out.
///
/// ## References
///
/// - Kubernetes, Node-pressure Eviction; Resource Management for Pods and Containers
@RuleInfo(severity = Severity.WARNING, since = "0.1")
public final class MissingMemoryLimit implements InventoryRule {
  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    ResourceClaims claims = new ResourceClaims(subject, inventory);
    claims.forEach((template, container) -> {
      if (!claims.limits(template, container, "memory")) {
        findings.report(
            container.nameOrSelf(),
            "container "
                + container.name()
                + " has no memory limit, so a leak in it harms its whole node");
      }
    });
  }
}
