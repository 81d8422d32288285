package dev.pratique.rules.logging;

import dev.pratique.engine.manifest.EmbeddedText;
import dev.pratique.engine.manifest.ScalarNode;
import dev.pratique.engine.manifest.Span;
import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.Resource;
import java.util.Optional;

/// An object that holds fluentd configuration for kube-fluentd-operator: a FluentdConfig, or the
/// ConfigMap that came before it.
record LogConfig(Resource resource, ScalarNode scalar) {
  static final GroupKind FLUENTD_CONFIG = new GroupKind("logs.vdp.vmware.com", "FluentdConfig");
  static final String CONFIG_MAP_NAME = "fluentd-config";

  /// The configuration that an object holds, if it holds any.
  static Optional<LogConfig> of(Resource resource) {
    boolean legacy = resource.is(Kinds.CONFIG_MAP) && resource.name().equals(CONFIG_MAP_NAME);
    if (!legacy && !resource.is(FLUENTD_CONFIG)) {
      return Optional.empty();
    }
    return (legacy ? resource.at("data", "fluent.conf") : resource.at("spec", "fluentconf"))
            instanceof ScalarNode scalar
        ? Optional.of(new LogConfig(resource, scalar))
        : Optional.empty();
  }

  String text() {
    return scalar.value();
  }

  /// Where a range of the text is written.
  Span span(dev.pratique.rules.logging.fluentd.Span range) {
    return new EmbeddedText(resource.manifest().source(), scalar).span(range.start(), range.end());
  }
}
