package dev.pratique.engine.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.manifest.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkloadTest {
  private static final String POD =
      "metadata: {labels: {app: a}}, spec: {containers: [{name: c, image: i}]}";

  private static Resource resource(String apiVersion, String kind, String rest) {
    String text =
        "{apiVersion: %s, kind: %s, metadata: {name: n}, %s}".formatted(apiVersion, kind, rest);
    return new Resource(Yaml.manifest(text), "default", Resource.Origin.REPOSITORY);
  }

  @ParameterizedTest
  @CsvSource({
    "apps/v1, Deployment, LONG_RUNNING", "apps/v1, StatefulSet, LONG_RUNNING",
    "apps/v1beta1, DaemonSet, LONG_RUNNING", "apps/v1, ReplicaSet, LONG_RUNNING",
    "extensions/v1beta1, Deployment, LONG_RUNNING", "v1, ReplicationController, LONG_RUNNING",
    "batch/v1, Job, BATCH", "argoproj.io/v1alpha1, Rollout, LONG_RUNNING",
  })
  void findsTheTemplate(String apiVersion, String kind, Workload.Lifetime lifetime) {
    Workload workload =
        Workload.of(resource(apiVersion, kind, "spec: {template: {" + POD + "}}")).orElseThrow();

    assertThat(workload.lifetime()).isEqualTo(lifetime);
    assertThat(workload.templates().getFirst().labels()).containsEntry("app", "a");
    assertThat(workload.templates().getFirst().containers())
        .extracting(Container::name)
        .containsExactly("c");
  }

  @Test
  void findsTheTemplateOfACronJob() {
    String spec = "spec: {jobTemplate: {spec: {template: {" + POD + "}}}}";

    assertThat(Workload.of(resource("batch/v1", "CronJob", spec)).orElseThrow().lifetime())
        .isEqualTo(Workload.Lifetime.BATCH);
  }

  @ParameterizedTest
  @CsvSource({
    "'', LONG_RUNNING",
    "'restartPolicy: Always,', LONG_RUNNING",
    "'restartPolicy: Never,', BATCH"
  })
  void knowsAPodByItsRestartPolicy(String policy, Workload.Lifetime lifetime) {
    Resource pod = resource("v1", "Pod", "spec: {" + policy + " containers: [{name: c}]}");

    assertThat(Workload.of(pod).orElseThrow().lifetime()).isEqualTo(lifetime);
  }

  @ParameterizedTest
  @CsvSource({
    "argoproj.io/v1alpha1, Rollout, 'spec: {workloadRef: {name: x}}'",
    "apps/v1, Deployment, 'spec: {}'",
    "v1, Service, 'spec: {template: {}}'",
    "example.com/v1, Deployment, 'spec: {template: {spec: {}}}'",
    "argoproj.io/v1alpha1, Workflow, 'spec: {templates: [{name: a, dag: {}}]}'",
  })
  void findsNoneWhereThereIsNone(String apiVersion, String kind, String rest) {
    assertThat(Workload.of(resource(apiVersion, kind, rest))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Workflow, 'spec: {%s}'",
    "WorkflowTemplate, 'spec: {%s}'",
    "ClusterWorkflowTemplate, 'spec: {%s}'",
    "CronWorkflow, 'spec: {workflowSpec: {%s}}'",
  })
  void findsTheTemplatesOfWorkflows(String kind, String spec) {
    String templates =
        "podMetadata: {labels: {a: '1', b: '1'}}, templates: [{name: x, metadata: {labels: {b:"
            + " '2'}}, container: {name: main}, sidecars: [{name: s}], initContainers: [{name:"
            + " i}]}, {name: y, script: {name: sc}}, {name: z, containerSet: {containers: [{name:"
            + " k}]}}, {name: d, dag: {}}]";
    Workload workload =
        Workload.of(resource("argoproj.io/v1alpha1", kind, spec.formatted(templates)))
            .orElseThrow();

    assertThat(workload.templates()).hasSize(3);
    assertThat(workload.templates().getFirst().labels())
        .containsEntry("a", "1")
        .containsEntry("b", "2");
    assertThat(workload.templates().getFirst().containers())
        .extracting(Container::role)
        .containsExactly(Container.Role.MAIN, Container.Role.SIDECAR, Container.Role.INIT);
  }

  @ParameterizedTest
  @CsvSource({
    "monitoring.coreos.com/v1, Prometheus, prometheus",
    "monitoring.coreos.com/v1, Alertmanager, alertmanager",
    "monitoring.coreos.com/v1, ThanosRuler, thanos-ruler",
    "monitoring.coreos.com/v1alpha1, PrometheusAgent, prometheus",
    "argoproj.io/v1alpha1, EventSource, eventsource-name",
    "argoproj.io/v1alpha1, Sensor, sensor-name",
    "argoproj.io/v1alpha1, EventBus, eventbus-name",
  })
  void knowsPodsOfOperators(String apiVersion, String kind, String label) {
    Resource resource = resource(apiVersion, kind, "spec: {podMetadata: {labels: {own: x}}}");
    Workload workload = Workload.of(resource).orElseThrow();

    assertThat(workload.lifetime()).isEqualTo(Workload.Lifetime.OPERATED);
    assertThat(workload.templates().getFirst().labels()).containsEntry(label, "n");
  }

  @Test
  void knowsTheLabelsWrittenForPodsOfAnOperator() {
    Resource resource =
        resource(
            "monitoring.coreos.com/v1", "Prometheus", "spec: {podMetadata: {labels: {own: x}}}");
    PodTemplate template = Workload.of(resource).orElseThrow().templates().getFirst();

    assertThat(template.labelsNode().get("own").text()).isEqualTo("x");
    assertThat(List.copyOf(template.labels().keySet())).startsWith("own", "app.kubernetes.io/name");
  }

  @Test
  void tellsContainersApart() {
    Resource pod =
        resource(
            "v1",
            "Pod",
            "spec: {containers: [{name: a, ports: [{name: http, containerPort: 80}]}],"
                + " initContainers: [{name: b}, {name: c, restartPolicy: Always}],"
                + " ephemeralContainers: [{name: d, ports: [{containerPort: 1}]}]}");
    PodTemplate template = Workload.of(pod).orElseThrow().templates().getFirst();

    assertThat(template.containers())
        .extracting(c -> c.role() + "" + c.isLongRunning())
        .containsExactly("MAINtrue", "INITfalse", "SIDECARtrue", "EPHEMERALfalse");
    assertThat(template.ports()).singleElement().hasToString("http (80)");
  }
}
