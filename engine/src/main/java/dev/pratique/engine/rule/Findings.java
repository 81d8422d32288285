package dev.pratique.engine.rule;

import dev.pratique.engine.inventory.Knowledge;
import dev.pratique.engine.manifest.Node;
import dev.pratique.engine.manifest.Span;
import java.util.ArrayList;
import java.util.List;

/// Takes what a rule has to say about one subject. Messages are lower case without a full stop,
/// name the offending value, and stay on one line.
public final class Findings {
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Draft> unknown = new ArrayList<>();

  /// Nothing has been reported yet.
  public Findings() {}

  /// Reports that something is wrong with a value.
  public Draft report(Node at, String message) {
    return report(at.span(), message);
  }

  /// Reports that something is wrong at a stretch of the subject's file.
  public Draft report(Span at, String message) {
    Draft draft = new Draft(at, message);
    drafts.add(draft);
    return draft;
  }

  /// Reports that something is missing from the cluster, as far as the inventory can know: with
  /// nothing known this only counts as unknown.
  public Draft reportMissing(Knowledge knowledge, Node at, String message) {
    return reportMissing(knowledge, at.span(), message);
  }

  /// Reports that something is missing from the cluster, as far as the inventory can know: with
  /// nothing known this only counts as unknown.
  public Draft reportMissing(Knowledge knowledge, Span at, String message) {
    return switch (knowledge) {
      case COMPLETE -> report(at, message);
      case PARTIAL -> report(at, message).lowered();
      case NONE -> unknown(at, message + ", as far as the files show");
    };
  }

  /// Says that a question cannot be answered here.
  public Draft unknown(Node at, String message) {
    return unknown(at.span(), message);
  }

  private Draft unknown(Span at, String message) {
    Draft draft = new Draft(at, message);
    unknown.add(draft);
    return draft;
  }

  /// What was reported.
  public List<Draft> reported() {
    return List.copyOf(drafts);
  }

  /// What could not be answered.
  public List<Draft> unknown() {
    return List.copyOf(unknown);
  }
}
