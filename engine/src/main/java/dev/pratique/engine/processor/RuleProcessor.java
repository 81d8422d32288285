package dev.pratique.engine.processor;

import dev.pratique.engine.rule.RuleInfo;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/// Writes `BuiltinRules`, the registry of all classes with [RuleInfo], and a page for each; refuses
/// a rule that does not explain itself.
@SupportedAnnotationTypes("dev.pratique.engine.rule.RuleInfo")
@SupportedOptions(RuleProcessor.FIXTURES)
public final class RuleProcessor extends AbstractProcessor {
  /// The option that names the folder of the rules' fixtures, which their pages show as examples.
  static final String FIXTURES = "pratique.fixtures";

  private final SortedMap<String, RuleModel> rules = new TreeMap<>();

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (var element : round.getElementsAnnotatedWith(RuleInfo.class)) {
      if (element instanceof TypeElement type) {
        add(type);
      }
    }
    if (!annotations.isEmpty()) {
      try {
        write();
      } catch (IOException e) {
        processingEnv
            .getMessager()
            .printMessage(Diagnostic.Kind.ERROR, "rules cannot be written: " + e);
      }
    }
    return false;
  }

  private void add(TypeElement type) {
    String comment = processingEnv.getElementUtils().getDocComment(type);
    RuleModel rule =
        new RuleModel(
            type, type.getAnnotation(RuleInfo.class), comment == null ? "" : comment.stripIndent());
    if (rules.put(rule.id(), rule) != null) {
      error(rule, "two rules are called " + rule.id());
    }
    for (String section : new String[] {"Why", "Remedy"}) {
      if (!rule.hasSection(section)) {
        error(rule, "a rule needs a comment with a section \"## " + section + "\"");
      }
    }
    for (RuleModel.OptionModel option : rule.options()) {
      if (option.option() == null) {
        error(rule, "option " + option.name() + " needs @Option");
      }
    }
  }

  private void error(RuleModel rule, String message) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, rule.type());
  }

  private void write() throws IOException {
    try (Writer out =
        processingEnv.getFiler().createSourceFile("dev.pratique.rules.BuiltinRules").openWriter()) {
      out.write(RegistryWriter.write(rules.values()));
    }
    String fixtures = processingEnv.getOptions().getOrDefault(FIXTURES, "");
    for (RuleModel rule : rules.values()) {
      String name = "META-INF/rules/" + rule.id() + ".md";
      try (Writer out =
          processingEnv
              .getFiler()
              .createResource(StandardLocation.CLASS_OUTPUT, "", name)
              .openWriter()) {
        out.write(PageWriter.write(rule, Path.of(fixtures, rule.id())));
      }
    }
  }
}
