package dev.pratique.engine.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.Yaml;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValueTest {
  private static final String SHA = "sha256:" + "a1".repeat(32);

  @ParameterizedTest
  @CsvSource({
    "500m, 0.5",
    "1Gi, 1073741824",
    "2e3, 2000",
    "2E3, 2000",
    "1E, 1000000000000000000",
    "1e-3, 0.001",
    "5., 5",
    ".5, 0.5",
    "+1k, 1000",
    "-1, -1",
    "1n, 0.000000001",
    "0, 0",
    "1.5Ki, 1536",
    "1e+2, 100",
  })
  void readsQuantities(String text, BigDecimal value) {
    assertThat(Quantity.parse(text).orElseThrow().value()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "1ki", "1 Gi", "Gi", "1GiB", "0x10", "1e", "1e99999", "--1", "1m1", "١"})
  void refusesWhatIsNoQuantity(String text) {
    assertThat(Quantity.parse(text)).isEmpty();
  }

  @Test
  void comparesQuantitiesByAmount() {
    assertThat(Quantity.parse("1000m"))
        .isEqualTo(Quantity.parse("1.0"))
        .isEqualTo(Quantity.parse("1e0"));
    assertThat(Quantity.parse("1Gi").orElseThrow())
        .isGreaterThan(Quantity.parse("1G").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "nginx, '', nginx, '', ''",
    "nginx:1.25, '', nginx, 1.25, ''",
    "nginx:125, '', nginx, 125, ''",
    "a/b:c, '', a/b, c, ''",
    "ghcr.io/a/b, ghcr.io, a/b, '', ''",
    "localhost/a, localhost, a, '', ''",
    "localhost:5000/a:1, localhost:5000, a, 1, ''",
    "host:5000, '', host, 5000, ''",
    "'[::1]:5000/a', '[::1]:5000', a, '', ''",
    "Host/a, Host, a, '', ''",
  })
  void readsImages(String text, String registry, String repository, String tag, String digest) {
    assertThat(ImageReference.parse(text))
        .contains(new ImageReference(registry, repository, tag, digest));
  }

  @Test
  void readsImagesWithDigests() {
    assertThat(ImageReference.parse("r.io/a:1@" + SHA))
        .contains(new ImageReference("r.io", "a", "1", SHA));
    assertThat(ImageReference.parse("a:1@" + SHA)).contains(new ImageReference("", "a", "1", SHA));
    assertThat(ImageReference.parse("a@" + SHA)).contains(new ImageReference("", "a", "", SHA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Nginx",
        "a b",
        "a:",
        ":a",
        "a@sha256:12",
        "a//b",
        "-a",
        "a/B",
        "a:b:c",
        "https://a/b"
      })
  void refusesWhatIsNoImage(String text) {
    assertThat(ImageReference.parse(text)).isEmpty();
  }

  @Test
  void viewsServices() {
    Resource resource =
        new Resource(
            Yaml.manifest(
                "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {clusterIP: None, type:"
                    + " ExternalName, selector: {a: b}, ports: [{port: 80}, {name: x, port: 81,"
                    + " targetPort: http}]}}"),
            "ns",
            Resource.Origin.REPOSITORY);
    Service service = new Service(resource);

    assertThat(service.isHeadless()).isTrue();
    assertThat(service.isExternalName()).isTrue();
    assertThat(service.selector()).hasToString("a=b");
    assertThat(service.ports())
        .extracting(p -> p.name() + p.target().text())
        .containsExactly("80", "xhttp");
    assertThat(resource).hasToString("Service ns/s");
  }

  @Test
  void answersToAPortByNameOrNumber() {
    Node root =
        Yaml.root(
            "{p: {name: '8080', containerPort: 80}, a: 80, b: '8080', c: 8080, d: '80', e: ''}");
    ContainerPort port = new ContainerPort(root.get("p"));

    assertThat(port.answersTo(root.get("a"))).isTrue();
    assertThat(port.answersTo(root.get("b"))).isTrue();
    assertThat(port.answersTo(root.get("c"))).isFalse();
    assertThat(port.answersTo(root.get("d"))).isFalse();
    assertThat(port.answersTo(root.get("none"))).isFalse();
  }
}
