package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.Label;
import dev.pratique.engine.resource.LabelQuery;
import dev.pratique.engine.resource.Labels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Finds what carries a label in a namespace, at the cost of the answer. Keys are compared as
/// [Labels#sanitized].
final class LabelIndex<T> {
  private final Map<Posting, List<T>> postings = new HashMap<>();
  private final List<T> added = new ArrayList<>();
  private final Supplier<Map<T, Integer>> order = new OnDemand<>(this::order);

  void add(String namespace, Map<String, String> labels, T item) {
    added.add(item);
    labels.forEach((key, value) -> post(namespace, new Label(Labels.sanitized(key), value), item));
  }

  /// One item is posted once, although several of its templates may carry the label.
  @SuppressWarnings("ReferenceEquality")
  private void post(String namespace, Label label, T item) {
    List<T> items =
        postings.computeIfAbsent(new Posting(namespace, label), _ -> new ArrayList<>(2));
    if (items.isEmpty() || items.getLast() != item) {
      items.add(item);
    }
  }

  /// What may meet a condition, by the hint that leaves the least to look at; the condition gives
  /// at least one.
  List<T> find(String namespace, LabelQuery query) {
    List<List<T>> best = List.of();
    int least = Integer.MAX_VALUE;
    for (List<Label> hint : query.hints()) {
      List<List<T>> postings = hint.stream().map(label -> posted(namespace, label)).toList();
      int size = postings.stream().mapToInt(List::size).sum();
      if (size < least) {
        best = postings;
        least = size;
      }
    }
    if (best.size() == 1) {
      return best.getFirst();
    }
    Set<T> union = Collections.newSetFromMap(new IdentityHashMap<>());
    best.forEach(union::addAll);
    return union.stream().sorted(Comparator.comparing(order.get()::get)).toList();
  }

  private IdentityHashMap<T, Integer> order() {
    IdentityHashMap<T, Integer> order = new IdentityHashMap<>();
    added.forEach(item -> order.putIfAbsent(item, order.size()));
    return order;
  }

  List<T> posted(String namespace, Label label) {
    Label sanitized = new Label(Labels.sanitized(label.key()), label.value());
    return postings.getOrDefault(new Posting(namespace, sanitized), List.of());
  }
}
