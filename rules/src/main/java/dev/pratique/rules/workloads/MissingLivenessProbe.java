package dev.pratique.rules.workloads;

import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.rule.Findings;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.RuleInfo;
import dev.pratique.engine.rule.Severity;

/// Long-running container without a liveness probe, so it is never restarted when it hangs.
///
/// ## Why
///
/// The kubelet restarts a container whose process ends. One whose process is there but stuck, in a
/// deadlock or on a lost connection, stays as it is until somebody notices.
///
/// ## Remedy
///
/// Add a `livenessProbe` that fails only when a restart would help. It must not depend on other
/// services: their failure would restart everything that calls them.
///
/// ## Exceptions
///
/// Jobs, CronJobs, workflows, init containers and pods that an operator makes are left out; an init
/// container with `restartPolicy: Always` is not.
///
/// ## References
///
/// - Kubernetes, Configure Liveness, Readiness and Startup Probes
@RuleInfo(severity = Severity.WARNING, since = "0.1")
public final class MissingLivenessProbe implements ResourceRule {
  @Override
  public void check(Resource subject, Findings findings) {
    LongRunning.forEach(
        subject,
        (_, container) -> {
          if (!container.node().get("livenessProbe").isPresent()) {
            findings.report(
                container.nameOrSelf(),
                "container "
                    + container.name()
                    + " has no liveness probe, so it is not restarted when it hangs");
          }
        });
  }
}
