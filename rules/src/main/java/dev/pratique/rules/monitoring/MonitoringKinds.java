package dev.pratique.rules.monitoring;

import dev.pratique.engine.resource.GroupKind;

/// The kinds of prometheus-operator that only these rules need.
final class MonitoringKinds {
  static final GroupKind SERVICE_MONITOR = kind("ServiceMonitor");
  static final GroupKind POD_MONITOR = kind("PodMonitor");
  static final GroupKind PROBE = kind("Probe");
  static final GroupKind SCRAPE_CONFIG = kind("ScrapeConfig");
  static final GroupKind PROMETHEUS_RULE = kind("PrometheusRule");

  private MonitoringKinds() {}

  private static GroupKind kind(String name) {
    return new GroupKind("monitoring.coreos.com", name);
  }
}
