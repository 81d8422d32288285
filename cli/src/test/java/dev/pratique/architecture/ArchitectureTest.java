package dev.pratique.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.pratique.engine.rule.InventoryRule;
import dev.pratique.engine.rule.ResourceRule;
import dev.pratique.engine.rule.RunRule;
import java.io.FileDescriptor;
import java.nio.file.Path;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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

  /// What reads or makes classes by their names.
  private static final String REFLECTIVE =
      "forName|newInstance|get(Declared)?(Methods?|Fields?|Constructors?)";

  private static final int LEAST_RULES = 20;

  /// Types that cannot be constants; lists, maps and sets are immutable by habit.
  private static final DescribedPredicate<JavaClass> MUTABLE =
      assignableTo(StringBuilder.class)
          .or(assignableTo(AtomicInteger.class))
          .or(assignableTo(AtomicReference.class))
          .or(assignableTo(AbstractCollection.class))
          .or(assignableTo(AbstractMap.class))
          .or(assignableTo(ThreadLocal.class));

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
    for (String module : LEAST_CLASSES.keySet()) {
      slices()
          .matching("dev.pratique." + module + ".(**)")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void nothingIsFoundByReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.invoke..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ClassLoader.class)
        .orShould()
        .callMethodWhere(
            target(owner(equivalentTo(Class.class))).and(target(nameMatching(REFLECTIVE))))
        .check(CLASSES);
  }

  @Test
  void rulesAreFinalAndKeepNoState() {
    classes()
        .that(RULES)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .andShould()
        .resideInAPackage("dev.pratique.rules.*")
        .check(CLASSES);
    fields().that().areDeclaredInClassesThat(RULES).should().beFinal().check(CLASSES);
    fields()
        .that()
        .areDeclaredInClassesThat(RULES)
        .should()
        .haveRawType(not(MUTABLE))
        .check(CLASSES);
    assertThat(CLASSES.that(RULES)).hasSizeGreaterThanOrEqualTo(LEAST_RULES);
  }

  @Test
  void nothingStaticChanges() {
    fields()
        .that()
        .areStatic()
        .and(not(nameMatching("\\$.*")))
        .should()
        .beFinal()
        .andShould()
        .haveRawType(not(MUTABLE))
        .check(CLASSES);
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
        .accessField(System.class, "in")
        .orShould()
        .callMethodWhere(
            target(owner(equivalentTo(System.class)))
                .and(target(nameMatching("exit|getenv|setOut|setErr|setIn|console"))))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Runtime.class, FileDescriptor.class)
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
