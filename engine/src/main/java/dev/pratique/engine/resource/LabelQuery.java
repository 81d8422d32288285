package dev.pratique.engine.resource;

import java.util.List;
import java.util.Map;

/// A condition on labels, with a hint by which an index finds what may meet it.
public interface LabelQuery {
  /// Whether an object with these labels, and no others, meets the condition.
  boolean matches(Map<String, String> labels);

  /// Of each of these lists, whatever meets the condition carries one label, keys compared as
  /// [Labels#sanitized]; no list gives no hint.
  List<List<Label>> hints();
}
