package dev.pratique.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.RunRule;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final Map<String, Integer> LEAST_CLASSES =
      Map.of("engine", 80, "schemas", 1, "rules", 60, "webhook", 1, "cli", 15);

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(LEAST_CLASSES.keySet().stream().map(ArchitectureTest::output).toList());

  private static final DescribedPredicate<JavaClass> RULES =
      DescribedPredicate.describe(
          "rules",
          type ->
              !type.isInterface()
                  && (type.isAssignableTo(ResourceRule.class)
                      || type.isAssignableTo(InventoryRule.class)
                      || type.isAssignableTo(RunRule.class)));

  private static Path output(String module) {
    return Path.of("..", module, "target", "classes");
  }

  @Test
  void seesEveryModule() {
    LEAST_CLASSES.forEach((module, least) ->
        assertThat(new ClassFileImporter().importPath(output(module)))
            .as(module)
            .hasSizeGreaterThanOrEqualTo(least));
  }

  @Test
  void modulesDependOneWay() {
    no("engine", "schemas", "rules", "webhook", "cli");
    no("schemas", "rules", "webhook", "cli");
    no("rules", "webhook", "cli");
    no("webhook", "cli");
    no("cli", "webhook");
  }

  private static void no(String module, String... others) {
    for (String other : others) {
      noClasses()
          .that()
          .resideInAPackage("dev.pratique." + module + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.pratique." + other + "..")
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.pratique.engine.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("dev.pratique.rules.(**)").should().beFreeOfCycles().check(CLASSES);
    slices().matching("dev.pratique.cli.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingIsFoundByReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(CLASSES);
  }

  @Test
  void rulesAreFinalAndKeepNoState() {
    classes()
        .that(RULES)
        .should()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .andShould()
        .resideInAPackage("dev.pratique.rules.*")
        .check(CLASSES);
    fields().that().areDeclaredInClassesThat(RULES).should().beFinal().check(CLASSES);
  }

  @Test
  void onlyMainTouchesTheProcess() {
    noClasses()
        .that()
        .haveNameNotMatching("dev\\.pratique\\.cli\\.Main")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void nothingLogs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..")
        .check(CLASSES);
  }
}
