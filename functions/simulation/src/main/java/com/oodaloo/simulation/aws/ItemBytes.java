package com.oodaloo.simulation.aws;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How large DynamoDB counts an item: names and texts in UTF-8, numbers by two digits a byte.
final class ItemBytes {
  private ItemBytes() {}

  static int of(Map<String, AttributeValue> item) {
    int sum = 0;
    for (Map.Entry<String, AttributeValue> entry : item.entrySet()) {
      sum += bytes(entry.getKey()) + of(entry.getValue());
    }
    return sum;
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> value.n().length() / 2 + 2;
      case M -> 3 + value.m().size() + of(value.m());
      case L -> 3 + value.l().stream().mapToInt(part -> 1 + of(part)).sum();
      case BOOL, NUL -> 1;
      case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw Refusals.invalid("no item of ours has a " + value.type());
    };
  }

  /// Without encoding it where every character is one byte: this is asked for each row of a page.
  private static int bytes(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 0x80) {
        return text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return text.length();
  }
}
