package dev.pratique.rules.logging.fluentd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A section `<name tag> ... </name>` with its parameters and its nested sections.
///
/// `span` covers the section from `<` to the end of its closing tag, or as far as it was read.
public record Directive(
    Head head, List<Parameter> parameters, List<Directive> children, Span span) {

  /// The start tag: `span` covers `<...>`, `tagSpan` the argument, empty where there is none.
  public record Head(String name, String tag, Span tagSpan, Span span) {}

  public Directive {
    parameters = List.copyOf(parameters);
    children = List.copyOf(children);
  }

  /// `match`, `filter`, `store`, `label`, ...
  public String name() {
    return head.name();
  }

  /// What stands after the name: patterns of a match or filter, the name of a label. Maybe empty.
  public String tag() {
    return head.tag();
  }

  public boolean is(String name) {
    return name().equals(name);
  }

  /// The parameter that counts under this name: of duplicates the last, as the operator keeps it.
  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).reduce((_, last) -> last);
  }

  /// The text of that parameter, empty where it is absent.
  public String text(String name) {
    return parameter(name).map(Parameter::text).orElse("");
  }

  /// The parameter `@type`, or the older `type`.
  public Optional<Parameter> typeParameter() {
    return parameter("@type").or(() -> parameter("type"));
  }

  /// The value of `@type`, empty where it is absent.
  public String type() {
    return typeParameter().map(Parameter::text).orElse("");
  }

  /// The nested sections of this name, in document order.
  public List<Directive> children(String name) {
    return children.stream().filter(c -> c.is(name)).toList();
  }

  /// This section and all below it, in document order.
  public Stream<Directive> walk() {
    List<Directive> all = new ArrayList<>();
    collect(this, all);
    return all.stream();
  }

  private static void collect(Directive directive, List<Directive> into) {
    into.add(directive);
    directive.children.forEach(c -> collect(c, into));
  }

  /// The start tag for messages. Of a tag that swallowed more of its line only what comes before:
  /// the rest may be a secret.
  public String written() {
    int swallowed = tag().indexOf('>');
    String shown = swallowed < 0 ? tag() : tag().substring(0, swallowed);
    return shown.isEmpty() ? "<" + name() + ">" : "<" + name() + " " + shown + ">";
  }

  boolean isRouted() {
    return is("match") || is("filter");
  }

  boolean isOutput() {
    return is("match") || is("store");
  }

  boolean isTemplated() {
    return tag().contains("{{") || name().contains("{{");
  }

  /// Where a problem with the whole section is shown: its type if it has one, else its start tag.
  Span typeSpan() {
    return typeParameter().map(Parameter::textSpan).orElse(head.span());
  }
}
