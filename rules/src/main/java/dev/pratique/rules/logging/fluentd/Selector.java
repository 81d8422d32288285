package dev.pratique.rules.logging.fluentd;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;

/// The patterns that a match or filter has once the operator replaced its macros.
record Selector(List<TagPattern> patterns) {
  static final Selector NONE = new Selector(List.of());
  static final String THIS_NAMESPACE = "$thisns";
  static final String RETAGGED = "$tag";

  Selector {
    patterns = List.copyOf(patterns);
  }

  static Selector of(NamespaceConfig config, SequencedSet<String> labelKeys, Directive directive) {
    if (config.isAdmin()) {
      String tag = directive.tag().isEmpty() ? TagPattern.ANY_PARTS : directive.tag();
      return new Selector(TagPattern.parse(tag));
    }
    List<TagPattern> patterns = new ArrayList<>();
    for (String tag : config.tags(directive)) {
      patterns.addAll(TagPattern.parse(resolve(config.namespace(), labelKeys, tag)));
    }
    return new Selector(patterns);
  }

  /// Source: `processors/thisns.go`, `labels.go`, `unique_rewrite_tag.go`.
  private static String resolve(String namespace, SequencedSet<String> labelKeys, String tag) {
    String root = "kube." + namespace;
    if (tag.equals(TagPattern.ANY_PARTS) || tag.equals(THIS_NAMESPACE)) {
      return root + ".**";
    }
    if (tag.startsWith(THIS_NAMESPACE)) {
      return root + tag.substring(THIS_NAMESPACE.length());
    }
    if (LabelsMacro.isMacro(tag)) {
      return labels(root, labelKeys, LabelsMacro.read(tag));
    }
    if (tag.startsWith(RETAGGED + "(") && tag.endsWith(")")) {
      return root + "._retag." + tag.substring(RETAGGED.length() + 1, tag.length() - 1);
    }
    return tag;
  }

  private static String labels(String root, SequencedSet<String> labelKeys, LabelsMacro macro) {
    var tag = new StringBuilder(root + ".*." + macro.container().orElse("*") + "._labels");
    for (String key : labelKeys) {
      String value = macro.labels().get(key);
      tag.append('.').append(value == null ? "*" : LabelsMacro.inTag(value));
    }
    return tag.toString();
  }

  /// Whether the tags that `tags` stands for are taken.
  Answer takes(TagPattern tags) {
    if (patterns.stream().anyMatch(p -> p.covers(tags))) {
      return Answer.YES;
    }
    return patterns.stream().anyMatch(p -> p.overlaps(tags)) ? Answer.MAYBE : Answer.NO;
  }
}
