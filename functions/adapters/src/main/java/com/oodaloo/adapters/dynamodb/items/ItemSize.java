package com.oodaloo.adapters.dynamodb.items;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How many bytes DynamoDB counts for an item, rounded up: names and texts in UTF-8, numbers by
/// their digits, three bytes around a list or map and one for each entry.
public final class ItemSize {
  private ItemSize() {}

  public static int of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(entry -> bytes(entry.getKey()) + 1 + of(entry.getValue()))
        .sum();
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> value.n().length() + 1;
      case M -> 3 + of(value.m());
      case L -> 3 + value.l().stream().mapToInt(part -> 1 + of(part)).sum();
      case BOOL, NUL -> 1;
      case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no item of ours has a " + value.type());
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
