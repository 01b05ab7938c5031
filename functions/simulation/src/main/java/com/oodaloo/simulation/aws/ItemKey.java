package com.oodaloo.simulation.aws;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The two parts of an item's key; sorts as a query returns.
record ItemKey(String pk, String sk) implements Comparable<ItemKey> {
  /// @param key the key alone; anything else in it is refused
  static ItemKey of(Map<String, AttributeValue> key) {
    if (key.size() != 2) {
      throw Refusals.invalid("The provided key element does not match the schema");
    }
    return in(key);
  }

  /// The key of an item.
  static ItemKey in(Map<String, AttributeValue> item) {
    return new ItemKey(text(item, "pk"), text(item, "sk"));
  }

  static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.s() == null || value.s().isEmpty()) {
      throw Refusals.invalid("One or more parameter values were invalid: key " + name);
    }
    return value.s();
  }

  Map<String, AttributeValue> values() {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }

  @Override
  public int compareTo(ItemKey other) {
    int byPartition = pk.compareTo(other.pk);
    return byPartition == 0 ? sk.compareTo(other.sk) : byPartition;
  }
}
