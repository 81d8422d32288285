package dev.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pratique.engine.run.Defect;
import dev.pratique.engine.run.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TerminalTest {
  private static final String FAULTY = "src/test/scenarios/text-with-related-places/input";
  private static final String ESCAPE = "\u001b[";

  @Test
  void coloursOnATerminalOnly() {
    assertThat(lint(Set.of("out"))).contains(ESCAPE);
    assertThat(lint(Set.of())).doesNotContain(ESCAPE);
    assertThat(lint(Set.of("out"), "--no-color")).doesNotContain(ESCAPE);
  }

  private static String lint(Set<String> terminals, String... options) {
    Output output = new Output("", terminals);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "lint";
    arguments[1] = FAULTY;
    System.arraycopy(options, 0, arguments, 2, options.length);
    output.run(arguments);
    return output.out();
  }

  @Test
  void sameInputGivesTheSameBytes() {
    assertThat(lint(Set.of())).isEqualTo(lint(Set.of()));
  }

  @Test
  void aDefectHasItsOwnExitCode() {
    Defect defect = new Defect("some-rule", "Pod a/b", "a.yaml:1:1", new IllegalStateException());
    Outcome outcome =
        new Outcome(
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of(defect),
            Map.of(),
            new Outcome.Volume(1, 1, 1, 1));
    assertThat(LintCommand.code(outcome, LintOptions.FailOn.NEVER)).isEqualTo(ExitCode.DEFECT);
  }
}
