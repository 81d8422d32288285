package dev.pratique.engine.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.manifest.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PodReferencesTest {
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        template:
          spec:
            serviceAccountName: web
            imagePullSecrets: [{name: registry}]
            volumes:
              - configMap: {name: files, optional: true}
              - secret: {secretName: tls}
              - persistentVolumeClaim: {claimName: data}
              - projected: {sources: [{secret: {name: token}}, {configMap: {name: ca}}]}
              - emptyDir: {}
            initContainers:
              - name: migrate
                envFrom: [{secretRef: {name: db}}, {configMapRef: {name: settings}}]
            containers:
              - name: web
                env:
                  - {name: A, valueFrom: {secretKeyRef: {name: db, key: password}}}
                  - {name: B, valueFrom: {configMapKeyRef: {name: settings, key: level, optional: true}}}
                  - {name: C, value: plain}
      """;

  private static List<ObjectReference> references() {
    Resource resource =
        new Resource(Yaml.manifest(DEPLOYMENT), "default", Resource.Origin.REPOSITORY);
    return Workload.of(resource).orElseThrow().templates().getFirst().references();
  }

  @Test
  void findsEveryObjectThatAPodNeeds() {
    assertThat(references())
        .extracting(reference -> reference.kind().kind() + " " + reference.name())
        .containsExactly(
            "ServiceAccount web",
            "Secret registry",
            "ConfigMap files",
            "Secret tls",
            "PersistentVolumeClaim data",
            "Secret token",
            "ConfigMap ca",
            "Secret db",
            "ConfigMap settings",
            "Secret db",
            "ConfigMap settings");
  }

  @Test
  void knowsKeysAndWhatIsOptional() {
    assertThat(references())
        .filteredOn(reference -> reference.key().isPresent())
        .extracting(reference -> reference.key().orElseThrow())
        .containsExactly("password", "level");
    assertThat(references())
        .filteredOn(reference -> reference.need() == ObjectReference.Need.OPTIONAL)
        .extracting(ObjectReference::name)
        .containsExactly("files", "settings");
  }
}
