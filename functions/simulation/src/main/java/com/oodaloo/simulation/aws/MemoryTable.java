package com.oodaloo.simulation.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One table: its items as they are, and as its indexes and eventually consistent reads see them,
/// which may be some time behind.
final class MemoryTable {
  private static final int ITEM_BYTES_MAX = 400 << 10;

  private final NavigableMap<ItemKey, Row> items = new TreeMap<>();
  private final NavigableMap<ItemKey, Row> behind = new TreeMap<>();
  private final Deque<Late> late = new ArrayDeque<>();
  private final Map<String, List<String>> indexes;
  private final InstantSource clock;
  private final Supplier<Duration> lag;
  private Instant lastVisible = Instant.MIN;
  private long writes;
  private BiConsumer<String, Map<String, AttributeValue>> watcher = (_, _) -> {};

  /// @param indexes the key attributes of each index
  /// @param lag how long the next write takes to reach the indexes
  MemoryTable(Map<String, List<String>> indexes, InstantSource clock, Supplier<Duration> lag) {
    this.indexes = Map.copyOf(indexes);
    this.clock = clock;
    this.lag = lag;
  }

  /// An item, weighed once: a page is asked for much oftener than its rows are written.
  record Row(Map<String, AttributeValue> item, int bytes) {
    static final Row NONE = new Row(Map.of(), 0);

    static Row of(Map<String, AttributeValue> item) {
      return item.isEmpty() ? NONE : new Row(item, ItemBytes.of(item));
    }
  }

  private record Late(Instant visible, ItemKey key, Row row) {}

  void watch(BiConsumer<String, Map<String, AttributeValue>> by) {
    watcher = by;
  }

  /// The item, empty when there is none.
  Map<String, AttributeValue> at(ItemKey key) {
    return items.getOrDefault(key, Row.NONE).item();
  }

  /// How often something was written: while it is the same, so are the items.
  long writes() {
    return writes;
  }

  List<Map<String, AttributeValue>> all() {
    return items.values().stream().map(Row::item).toList();
  }

  /// The items in order of their keys: as they are, or as an eventually consistent read has them.
  NavigableMap<ItemKey, Row> seen(boolean consistently) {
    if (consistently) {
      return items;
    }
    while (!late.isEmpty() && !late.getFirst().visible().isAfter(clock.instant())) {
      Late now = late.removeFirst();
      keep(behind, now.key(), now.row());
    }
    return behind;
  }

  List<String> index(String name) {
    List<String> keys = indexes.get(name);
    if (keys == null) {
      throw Refusals.invalid("The table does not have the specified index: " + name);
    }
    return keys;
  }

  /// Checks an item that is to be written; an index key that is there is a text.
  void check(Map<String, AttributeValue> item) {
    ItemKey.in(item);
    for (List<String> keys : indexes.values()) {
      keys.stream().filter(item::containsKey).forEach(name -> ItemKey.text(item, name));
    }
    if (ItemBytes.of(item) > ITEM_BYTES_MAX) {
      throw Refusals.invalid("Item size has exceeded the maximum allowed size");
    }
  }

  /// Writes the item, or deletes what is there when it is empty.
  void write(ItemKey key, Map<String, AttributeValue> item) {
    Row row = Row.of(item);
    keep(items, key, row);
    writes++;
    watcher.accept(key.pk() + " " + key.sk(), item);
    Instant visible = clock.instant().plus(lag.get());
    lastVisible = visible.isBefore(lastVisible) ? lastVisible : visible;
    late.addLast(new Late(lastVisible, key, row));
  }

  private static void keep(Map<ItemKey, Row> map, ItemKey key, Row row) {
    if (row.item().isEmpty()) {
      map.remove(key);
    } else {
      map.put(key, row);
    }
  }
}
