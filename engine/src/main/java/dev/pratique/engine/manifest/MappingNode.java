package dev.pratique.engine.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values by key, in the order written. A key stands once: of a repeated key the last value is
/// kept, as Go's YAML parsers do.
public final class MappingNode extends Node {
  /// Up to here, looking at each key in turn is faster than a hash table.
  private static final int SMALL = 12;

  private final List<Entry> entries;
  private final Map<String, Entry> byKey;
  private final long size;
  private final int height;

  /// A mapping that was written at `span`; the caller has removed repeated keys.
  public MappingNode(List<Entry> entries, Span span) {
    super(span);
    this.entries = List.copyOf(entries);
    this.byKey = entries.size() > SMALL ? index(entries) : Map.of();
    long sum = 1;
    int highest = 0;
    for (Entry entry : this.entries) {
      sum += 1 + entry.value().size();
      highest = Math.max(highest, entry.value().height());
    }
    this.size = sum;
    this.height = 1 + highest;
  }

  private static Map<String, Entry> index(List<Entry> entries) {
    Map<String, Entry> index = new HashMap<>(entries.size() * 2);
    for (Entry entry : entries) {
      index.put(entry.name(), entry);
    }
    return index;
  }

  @Override
  public Node get(String key) {
    Entry entry = entry(key);
    return entry == null ? super.get(key) : entry.value();
  }

  /// The key as it is written, for pointing at it; absent where there is none.
  public Node key(String key) {
    Entry entry = entry(key);
    return entry == null ? super.get(key) : entry.key();
  }

  private @Nullable Entry entry(String key) {
    if (entries.size() > SMALL) {
      return byKey.get(key);
    }
    for (Entry entry : entries) {
      if (entry.name().equals(key)) {
        return entry;
      }
    }
    return null;
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  long size() {
    return size;
  }

  @Override
  int height() {
    return height;
  }
}
