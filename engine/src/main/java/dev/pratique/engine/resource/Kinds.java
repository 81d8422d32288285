package dev.pratique.engine.resource;

import java.util.Set;

/// The kinds that the engine itself knows something about.
public final class Kinds {
  public static final GroupKind POD = GroupKind.core("Pod");
  public static final GroupKind SERVICE = GroupKind.core("Service");
  public static final GroupKind SECRET = GroupKind.core("Secret");
  public static final GroupKind CONFIG_MAP = GroupKind.core("ConfigMap");
  public static final GroupKind NAMESPACE = GroupKind.core("Namespace");
  public static final GroupKind SERVICE_ACCOUNT = GroupKind.core("ServiceAccount");
  public static final GroupKind VOLUME_CLAIM = GroupKind.core("PersistentVolumeClaim");
  public static final GroupKind LIMIT_RANGE = GroupKind.core("LimitRange");
  public static final GroupKind REPLICATION_CONTROLLER = GroupKind.core("ReplicationController");
  public static final GroupKind DEPLOYMENT = new GroupKind("apps", "Deployment");
  public static final GroupKind STATEFUL_SET = new GroupKind("apps", "StatefulSet");
  public static final GroupKind DAEMON_SET = new GroupKind("apps", "DaemonSet");
  public static final GroupKind REPLICA_SET = new GroupKind("apps", "ReplicaSet");
  public static final GroupKind JOB = new GroupKind("batch", "Job");
  public static final GroupKind CRON_JOB = new GroupKind("batch", "CronJob");
  public static final GroupKind ROLLOUT = new GroupKind("argoproj.io", "Rollout");
  public static final GroupKind APPLICATION = new GroupKind("argoproj.io", "Application");
  public static final GroupKind WORKFLOW = new GroupKind("argoproj.io", "Workflow");
  public static final GroupKind WORKFLOW_TEMPLATE =
      new GroupKind("argoproj.io", "WorkflowTemplate");
  public static final GroupKind CLUSTER_WORKFLOW_TEMPLATE =
      new GroupKind("argoproj.io", "ClusterWorkflowTemplate");
  public static final GroupKind CRON_WORKFLOW = new GroupKind("argoproj.io", "CronWorkflow");
  public static final GroupKind EVENT_SOURCE = new GroupKind("argoproj.io", "EventSource");
  public static final GroupKind SENSOR = new GroupKind("argoproj.io", "Sensor");
  public static final GroupKind EVENT_BUS = new GroupKind("argoproj.io", "EventBus");
  public static final GroupKind SEALED_SECRET = new GroupKind("bitnami.com", "SealedSecret");
  public static final GroupKind EXTERNAL_SECRET =
      new GroupKind("external-secrets.io", "ExternalSecret");
  public static final GroupKind CERTIFICATE = new GroupKind("cert-manager.io", "Certificate");
  public static final GroupKind BUNDLE = new GroupKind("trust.cert-manager.io", "Bundle");
  public static final GroupKind PROMETHEUS = new GroupKind("monitoring.coreos.com", "Prometheus");
  public static final GroupKind PROMETHEUS_AGENT =
      new GroupKind("monitoring.coreos.com", "PrometheusAgent");
  public static final GroupKind ALERTMANAGER =
      new GroupKind("monitoring.coreos.com", "Alertmanager");
  public static final GroupKind THANOS_RULER =
      new GroupKind("monitoring.coreos.com", "ThanosRuler");
  public static final GroupKind CUSTOM_RESOURCE_DEFINITION =
      new GroupKind("apiextensions.k8s.io", "CustomResourceDefinition");

  /// Built-in and common custom kinds that live in no namespace; kinds that nobody knows are
  /// namespaced, as for Argo CD.
  private static final Set<GroupKind> CLUSTER_SCOPED =
      Set.of(
          NAMESPACE,
          GroupKind.core("Node"),
          GroupKind.core("PersistentVolume"),
          CUSTOM_RESOURCE_DEFINITION,
          CLUSTER_WORKFLOW_TEMPLATE,
          BUNDLE,
          new GroupKind("rbac.authorization.k8s.io", "ClusterRole"),
          new GroupKind("rbac.authorization.k8s.io", "ClusterRoleBinding"),
          new GroupKind("storage.k8s.io", "StorageClass"),
          new GroupKind("storage.k8s.io", "CSIDriver"),
          new GroupKind("storage.k8s.io", "CSINode"),
          new GroupKind("storage.k8s.io", "VolumeAttachment"),
          new GroupKind("storage.k8s.io", "VolumeAttributesClass"),
          new GroupKind("snapshot.storage.k8s.io", "VolumeSnapshotClass"),
          new GroupKind("snapshot.storage.k8s.io", "VolumeSnapshotContent"),
          new GroupKind("scheduling.k8s.io", "PriorityClass"),
          new GroupKind("node.k8s.io", "RuntimeClass"),
          new GroupKind("networking.k8s.io", "IngressClass"),
          new GroupKind("networking.k8s.io", "IPAddress"),
          new GroupKind("networking.k8s.io", "ServiceCIDR"),
          new GroupKind("gateway.networking.k8s.io", "GatewayClass"),
          new GroupKind("apiregistration.k8s.io", "APIService"),
          new GroupKind("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"),
          new GroupKind("admissionregistration.k8s.io", "MutatingWebhookConfiguration"),
          new GroupKind("admissionregistration.k8s.io", "ValidatingAdmissionPolicy"),
          new GroupKind("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"),
          new GroupKind("admissionregistration.k8s.io", "MutatingAdmissionPolicy"),
          new GroupKind("admissionregistration.k8s.io", "MutatingAdmissionPolicyBinding"),
          new GroupKind("certificates.k8s.io", "CertificateSigningRequest"),
          new GroupKind("certificates.k8s.io", "ClusterTrustBundle"),
          new GroupKind("flowcontrol.apiserver.k8s.io", "FlowSchema"),
          new GroupKind("flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration"),
          new GroupKind("resource.k8s.io", "DeviceClass"),
          new GroupKind("resource.k8s.io", "ResourceSlice"),
          new GroupKind("policy", "PodSecurityPolicy"),
          new GroupKind("cert-manager.io", "ClusterIssuer"),
          new GroupKind("external-secrets.io", "ClusterSecretStore"),
          new GroupKind("external-secrets.io", "ClusterExternalSecret"),
          new GroupKind("argoproj.io", "ClusterAnalysisTemplate"),
          new GroupKind("kyverno.io", "ClusterPolicy"),
          new GroupKind("karpenter.sh", "NodePool"),
          new GroupKind("karpenter.k8s.aws", "EC2NodeClass"));

  private Kinds() {}

  /// Whether objects of this kind live in no namespace, as far as is known without their
  /// definition.
  public static boolean isClusterScoped(GroupKind kind) {
    return CLUSTER_SCOPED.contains(kind);
  }
}
