package dev.pratique.engine.run;

import dev.pratique.engine.policy.Policy;
import dev.pratique.engine.policy.RuleSetting;
import dev.pratique.engine.rule.Rule;
import dev.pratique.engine.rule.RuleDescriptor;
import dev.pratique.engine.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A rule that runs, as it is configured.
///
/// @param imposed the severity that the configuration gives all its findings
record ActiveRule(RuleDescriptor descriptor, Rule rule, Optional<Severity> imposed) {
  /// The rules that a policy leaves on, out of those that are wanted.
  static List<ActiveRule> of(
      List<RuleDescriptor> descriptors, Policy policy, Predicate<RuleDescriptor> wanted) {
    List<ActiveRule> active = new ArrayList<>();
    for (RuleDescriptor descriptor : descriptors) {
      RuleSetting setting = policy.setting(descriptor);
      if (setting.mode() == RuleSetting.Mode.ON && wanted.test(descriptor)) {
        Rule rule = descriptor.factory().apply(setting.options());
        active.add(new ActiveRule(descriptor, rule, setting.severity()));
      }
    }
    return List.copyOf(active);
  }

  String id() {
    return descriptor.id();
  }
}
