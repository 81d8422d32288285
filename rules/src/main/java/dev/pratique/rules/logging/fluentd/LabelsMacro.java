package dev.pratique.rules.logging.fluentd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a tag `$labels(k=v, ...)` selects on, read as leniently as the operator reads it.
///
/// `labels` maps a pod label to its wanted value; an empty value wants pods *without* the label.
/// `faults` says what the operator refuses, or accepts and then does wrong. Source:
/// `config-reloader/processors/labels.go`.
public record LabelsMacro(
    Map<String, String> labels, Optional<String> container, List<String> faults) {
  static final String CONTAINER = "_container";
  private static final String PREFIX = "$labels";
  private static final Pattern KEY = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9/_.]*)?[A-Za-z0-9]");
  private static final Pattern VALUE =
      Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");

  public LabelsMacro {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    faults = List.copyOf(faults);
  }

  static boolean isMacro(String tag) {
    return tag.startsWith(PREFIX);
  }

  /// A label value as it appears in a tag: `.` and `-` become `_`, so does an empty value.
  public static String inTag(String value) {
    return value.isEmpty() ? "_" : value.replace('.', '_').replace('-', '_');
  }

  /// Reads a tag that starts with `$labels`. Without `)` the last character is lost, as it is
  /// there.
  static LabelsMacro read(String tag) {
    var reader = new Reader();
    if (!tag.startsWith(PREFIX + "(")) {
      reader.faults.add("bad $labels macro '" + tag + "', write $labels(key=value, ...)");
      return reader.done();
    }
    int from = PREFIX.length() + 1;
    int close = tag.indexOf(')');
    if (close < 0) {
      reader.faults.add(unclosed(tag, from));
    } else if (close < tag.length() - 1) {
      String rest = tag.substring(close + 1).strip();
      reader.faults.add("'" + rest + "' after $labels(...) is not possible, give it its own match");
    }
    int to = close < 0 ? tag.length() - 1 : close;
    reader.entries(to > from ? tag.substring(from, to) : "");
    return reader.done();
  }

  private static String unclosed(String tag, int from) {
    String last = tag.substring(Math.max(from, tag.lastIndexOf('=') + 1));
    String cut = last.isEmpty() ? "" : last.substring(0, last.length() - 1);
    return "$labels lacks ')': the operator accepts it and reads '"
        + last
        + "' as '"
        + cut
        + "', which selects other pods";
  }

  private static final class Reader {
    private final Map<String, String> labels = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private Optional<String> container = Optional.empty();

    void entries(String list) {
      for (String entry : list.split(",", 0)) {
        if (!entry.isEmpty()) {
          entry(entry);
        }
      }
      if (labels.isEmpty() && container.isEmpty() && faults.isEmpty()) {
        faults.add("$labels() needs at least one label");
      }
    }

    private void entry(String entry) {
      String[] sides = entry.split("=", -1);
      if (sides.length != 2) {
        faults.add("bad label definition '" + entry.strip() + "', only key=value is possible");
        return;
      }
      String key = sides[0].strip();
      String value = sides[1].strip();
      if (!VALUE.matcher(value).matches()) {
        faults.add("bad label value '" + value + "', patterns are not possible here");
      } else if (key.equals(CONTAINER)) {
        container(value);
      } else if (!KEY.matcher(key).matches()) {
        faults.add("bad label name '" + key + "', only key=value is possible");
      } else if (labels.put(key, value) != null) {
        faults.add("label '" + key + "' is given twice, only the last value counts");
      }
    }

    private void container(String value) {
      if (value.isEmpty()) {
        faults.add("value for _container cannot be empty");
      } else {
        container = Optional.of(value);
      }
    }

    LabelsMacro done() {
      return new LabelsMacro(labels, container, faults);
    }
  }
}
