package dev.pratique.rules.logging.fluentd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Reads a configuration line by line, exactly as the operator does, which is not as fluentd does:
/// one start tag, end tag or parameter per line, and no value that spans lines.
///
/// It never throws. Where the operator stops at the first error, this one reports it and goes on: a
/// crossed end tag closes what is open inside, a start tag without `>` still opens a section.
/// Source: `config-reloader/fluentd/parser.go`.
public final class FluentdParser {
  /// Far more than makes sense; it bounds the recursion of everything that walks the tree.
  private static final int MAX_DEPTH = 64;

  private final String text;
  private final List<Directive> roots = new ArrayList<>();
  private final List<ConfigError> errors = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /// Names closed by a crossed end tag, whose own end tag is still to come and is no second error.
  private final List<String> closedEarly = new ArrayList<>();

  /// A section whose end tag has not been seen.
  private record Open(Directive.Head head, List<Parameter> parameters, List<Directive> children) {
    Directive close(int end) {
      return new Directive(head, parameters, children, new Span(head.span().start(), end));
    }
  }

  private FluentdParser(String text) {
    this.text = text;
  }

  public static FluentdConfig parse(String text) {
    return new FluentdParser(text).run();
  }

  private FluentdConfig run() {
    int start = 0;
    while (start <= text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      line(start, end);
      start = end + 1;
    }
    while (!open.isEmpty()) {
      Open section = open.peek();
      error(
          "syntax error: incomplete directive: <" + section.head.name() + "> is never closed",
          section.head.span());
      pop(text.length());
    }
    return new FluentdConfig(text, roots, errors, Templating.of(text));
  }

  private void line(int lineStart, int lineEnd) {
    Span line = trimmed(lineStart, lineEnd);
    int start = line.start();
    int end = line.end();
    if (start == end || text.charAt(start) == '#') {
      return;
    }
    if (text.charAt(start) != '<') {
      parameter(start, end);
    } else if (text.startsWith("</", start) && text.lastIndexOf('>', end - 1) > start) {
      endTag(start, text.lastIndexOf('>', end - 1));
    } else {
      startTag(start, end);
    }
  }

  private void startTag(int start, int end) {
    int close = text.lastIndexOf('>', end - 1);
    boolean closed = close > start + 1;
    int stop = closed ? close : end;
    int nameEnd = start + 1;
    while (nameEnd < stop && !isSpace(text.charAt(nameEnd)) && text.charAt(nameEnd) != '/') {
      nameEnd++;
    }
    Span whole = new Span(start, closed ? close + 1 : end);
    boolean named = nameEnd > start + 1 && (nameEnd == stop || text.charAt(nameEnd) != '/');
    if (!named) {
      error("syntax error: '" + whole.in(text) + "' is no directive, the line is dropped", whole);
      return;
    }
    if (!closed) {
      error(
          "syntax error: '" + text.substring(start, nameEnd) + "' lacks '>', the line is dropped",
          whole);
    }
    Span tag = trimmed(nameEnd, stop);
    String name = text.substring(start + 1, nameEnd);
    if (open.size() == MAX_DEPTH) {
      error("sections are nested deeper than " + MAX_DEPTH + " levels", whole);
      closedEarly.add(name);
      return;
    }
    var head = new Directive.Head(name, tag.in(text), tag, whole);
    open.push(new Open(head, new ArrayList<>(), new ArrayList<>()));
  }

  private void endTag(int start, int close) {
    String name = text.substring(start + 2, close);
    Span span = new Span(start, close + 1);
    Open top = open.peek();
    if (top != null && top.head.name().equals(name)) {
      pop(span.end());
    } else if (closedEarly.remove(name)) {
      return;
    } else if (top == null) {
      error("syntax error: </" + name + "> closes nothing", span);
    } else {
      error("mismatched tags: </" + name + "> where <" + top.head.name() + "> is open", span);
      closeCrossed(name, span);
    }
  }

  private void closeCrossed(String name, Span span) {
    if (open.stream().noneMatch(o -> o.head.name().equals(name))) {
      return;
    }
    String popped = "";
    while (!popped.equals(name)) {
      popped = pop(span.end());
      if (!popped.equals(name)) {
        closedEarly.add(popped);
      }
    }
  }

  private String pop(int end) {
    Directive done = open.pop().close(end);
    Open parent = open.peek();
    (parent == null ? roots : parent.children).add(done);
    return done.name();
  }

  private void parameter(int start, int end) {
    int nameEnd = start;
    while (nameEnd < end && text.charAt(nameEnd) != '<' && !isSpace(text.charAt(nameEnd))) {
      nameEnd++;
    }
    Span name = new Span(start, nameEnd);
    boolean hasValue = nameEnd < end && isSpace(text.charAt(nameEnd));
    Span value = hasValue ? trimmed(nameEnd, end) : new Span(nameEnd, nameEnd);
    String key = name.in(text);
    if (key.equals("@type") || key.equals("type")) {
      int comment = value.in(text).indexOf('#');
      value = comment > 0 ? trimmed(value.start(), value.start() + comment) : value;
    }
    Open section = open.peek();
    if (section == null) {
      error("syntax error: dangling parameter " + key, name);
    } else {
      section.parameters.add(new Parameter(key, value.in(text), name, value));
    }
  }

  private Span trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private void error(String message, Span span) {
    errors.add(new ConfigError(message, span));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u0085' || c == '\u00a0';
  }
}
