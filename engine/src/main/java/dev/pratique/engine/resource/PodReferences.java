package dev.pratique.engine.resource;

import dev.pratique.engine.manifest.Node;
import java.util.ArrayList;
import java.util.List;

/// Finds what a pod template refers to by name: ConfigMaps, Secrets, claims and its service
/// account.
final class PodReferences {
  private final List<ObjectReference> found = new ArrayList<>();

  private PodReferences() {}

  static List<ObjectReference> of(PodTemplate template) {
    PodReferences references = new PodReferences();
    Node spec = template.spec();
    references.add(Kinds.SERVICE_ACCOUNT, spec, "serviceAccountName");
    for (Node secret : spec.get("imagePullSecrets").items()) {
      references.add(Kinds.SECRET, secret, "name");
    }
    spec.get("volumes").items().forEach(references::volume);
    template.containers().forEach(container -> references.environment(container.node()));
    return List.copyOf(references.found);
  }

  private void add(GroupKind kind, Node source, String nameField) {
    if (source.get(nameField).isPresent()) {
      found.add(ObjectReference.of(kind, source, nameField));
    }
  }

  private void volume(Node volume) {
    add(Kinds.CONFIG_MAP, volume.get("configMap"), "name");
    add(Kinds.SECRET, volume.get("secret"), "secretName");
    add(Kinds.VOLUME_CLAIM, volume.get("persistentVolumeClaim"), "claimName");
    for (Node source : volume.at("projected", "sources").items()) {
      add(Kinds.CONFIG_MAP, source.get("configMap"), "name");
      add(Kinds.SECRET, source.get("secret"), "name");
    }
  }

  private void environment(Node container) {
    for (Node variable : container.get("env").items()) {
      add(Kinds.CONFIG_MAP, variable.at("valueFrom", "configMapKeyRef"), "name");
      add(Kinds.SECRET, variable.at("valueFrom", "secretKeyRef"), "name");
    }
    for (Node source : container.get("envFrom").items()) {
      add(Kinds.CONFIG_MAP, source.get("configMapRef"), "name");
      add(Kinds.SECRET, source.get("secretRef"), "name");
    }
  }
}
