package com.oodaloo.bench.simulation.aws;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How large DynamoDB counts an item: names and texts in UTF-8, numbers by two digits a byte.
final class ItemBytes {
  private ItemBytes() {}

  static int of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(entry -> bytes(entry.getKey()) + of(entry.getValue()))
        .sum();
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> value.n().length() / 2 + 2;
      case M ->
          3
              + value.m().entrySet().stream()
                  .mapToInt(entry -> 1 + bytes(entry.getKey()) + of(entry.getValue()))
                  .sum();
      case L -> 3 + value.l().stream().mapToInt(part -> 1 + of(part)).sum();
      case BOOL, NUL -> 1;
      case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw Refusals.invalid("no item of ours has a " + value.type());
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
