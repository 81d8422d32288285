package dev.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Plants a credential wherever one may stand, runs all rules, and looks for it in the output.
final class SecrecyTest {
  private static final String MARKER = "Zq7marker8Zq7marker8Zq7marker8Zq7marker8";
  private static final String BASE64 =
      Base64.getEncoder().encodeToString(MARKER.getBytes(StandardCharsets.UTF_8));
  private static final List<String> FORBIDDEN =
      List.of("marker8", BASE64, BASE64.substring(4, 20), "Zq7m");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Secrets as people write them.
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: $",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  password: #",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  password: $",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {password: $, b: '$'}",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  key: |\n    $\n    $",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  key: >\n    $\n    $",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: $",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: [$]",
        "{'apiVersion': 'v1', 'kind': 'Secret', 'metadata': {'name': 'a'}, 'data': {'b': '#'}}",
        "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, metadata: {name: a},"
            + " stringData: {b: $}}",
        "apiVersion: v1\nkind: SecretList\nitems:\n- metadata: {name: a}\n  stringData: {b: $}\n- $",
        // With suppressions on the same line.
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: $ # pratique:"
            + " allow plain-secrt -- misspelt",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a, annotations: {pratique.dev/allow:"
            + " plain-secrt}, x: $}\nstringData: {a: $}",
        // Sealed, but not really.
        "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: a}\nspec:\n "
            + " encryptedData:\n    a: $\n    b: #\n    c: AgB$\n  template: {data: {d: $}}",
        "{apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: {name: a}, spec:"
            + " {encryptedData: {a: $, b: AgB$...}}}",
        // What cannot be read.
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: $: b",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: '$",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n\ta: $",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: *$",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: !$ b",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: %$",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: \"\\$\"",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: $\n  a: $\n <<: $",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: !$!x b",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: &$ b\n  c: *$ d",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: \"\\U$\"",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: @$",
        "{'apiVersion': 'v1', 'kind': 'Secret', 'data': {'b': '$'}}",
        "{'kind': 'Secret', 'metadata': {'name': 'a'}, 'data': {'b': '$'}}",
        // Tokens in the configuration of fluentd.
        "apiVersion: logs.vdp.vmware.com/v1beta1\nkind: FluentdConfig\nmetadata: {name: a}\nspec:\n "
            + " fluentconf: |\n    <match **>\n      @type sumologic\n      endpoint"
            + " https://collectors.sumologic.com/receiver/v1/http/$ x\n      endpont"
            + " https://collectors.sumologic.com/receiver/v1/http/$\n    </match>",
        "apiVersion: logs.vdp.vmware.com/v1beta1\nkind: FluentdConfig\nmetadata: {name: a}\nspec:\n "
            + " fluentconf: \"<match a.**>\\n@type sumologic\\nendpoint"
            + " https://collectors.sumologic.com/receiver/v1/http/$\\n</match>\\n</match>\"",
        "apiVersion: logs.vdp.vmware.com/v1beta1\nkind: FluentdConfig\nmetadata: {name: a}\nspec:\n "
            + " fluentconf: |\n    <match **\n      endpoint"
            + " https://collectors.sumologic.com/receiver/v1/http/$>\n    </match>",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {fluent.conf: 'endpoint"
            + " https://collectors.sumologic.com/receiver/v1/http/$'}",
      })
  void credentialsAppearNowhere(String template) throws IOException {
    String text =
        template.replace("$", MARKER).replace("#", BASE64).replace(BASE64 + " prat", "# prat");
    Path file = Files.writeString(folder.resolve("a.yaml"), text + "\n");
    for (String format : List.of("text", "json")) {
      Output output = coloured();
      ExitCode code = output.run("lint", file.toString(), "--show-unknown", "--format", format);
      assertThat(code).isNotEqualTo(ExitCode.DEFECT);
      assertThat(output.out() + output.err()).doesNotContain(FORBIDDEN);
    }
  }

  private static Output coloured() {
    return new Output(
        new ByteArrayInputStream(new byte[0]), new Console.Surroundings(Set.of("out"), Map.of()));
  }
}
