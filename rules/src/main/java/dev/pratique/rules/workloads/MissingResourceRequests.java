package dev.pratique.rules.workloads;

import dev.pratique.engine.inventory.Inventory;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/// Container that requests no CPU or no memory, so the scheduler plans as if it used none.
///
/// ## Why
///
/// Pods are placed, and clusters are scaled, by what they request. Pods that request nothing pile
/// up on one node until it runs out; with memory short they are the first to be killed, and an
/// autoscaler on CPU use has nothing to compare with.
///
/// ## Remedy
///
/// Set `resources.requests` for `cpu` and `memory` to what the container uses at work. A limit
/// without a request counts as both.
///
/// ## Exceptions
///
/// Requests of the pod as a whole, and a LimitRange among the files that gives containers of the
/// namespace a default, are enough. Init containers, containers of pods that an operator makes, and
/// templates with a `podSpecPatch` are left out.
///
/// ## References
///
/// - Kubernetes, Resource Management for Pods and Containers; Limit Ranges; KEP-2837 for pods
@RuleInfo(severity = Severity.ERROR, since = "0.1")
public final class MissingResourceRequests implements InventoryRule {
  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    ResourceClaims claims = new ResourceClaims(subject, inventory);
    claims.forEach((template, container) -> {
      List<String> missing =
          Stream.of("cpu", "memory").filter(r -> !claims.requests(template, container, r)).toList();
      if (!missing.isEmpty()) {
        findings.report(
            container.nameOrSelf(),
            "container "
                + container.name()
                + " requests no "
                + String.join(" and no ", missing)
                + ", so it is scheduled as if it used none");
      }
    });
  }
}
