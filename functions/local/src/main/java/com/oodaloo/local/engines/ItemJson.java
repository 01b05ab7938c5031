package com.oodaloo.local.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items as DynamoDB itself writes them in JSON, `{"pk":{"S":"f-1"}}`, attributes by name, so that
/// the same item is the same text.
final class ItemJson {
  private ItemJson() {}

  static ObjectNode write(Map<String, AttributeValue> item) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(item).forEach((name, value) -> json.set(name, write(value)));
    return json;
  }

  private static ObjectNode write(AttributeValue value) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case M -> json.set("M", write(value.m()));
      case L -> {
        ArrayNode parts = json.putArray("L");
        value.l().forEach(part -> parts.add(write(part)));
      }
      case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no item of ours has a " + value.type());
    }
    return json;
  }

  static Map<String, AttributeValue> read(JsonNode json) {
    Map<String, AttributeValue> item = new HashMap<>();
    json.properties().forEach(field -> item.put(field.getKey(), value(field.getValue())));
    return item;
  }

  private static AttributeValue value(JsonNode json) {
    Map.Entry<String, JsonNode> typed = json.properties().iterator().next();
    JsonNode value = typed.getValue();
    return switch (typed.getKey()) {
      case "S" -> AttributeValue.fromS(value.textValue());
      case "N" -> AttributeValue.fromN(value.textValue());
      case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
      case "NULL" -> AttributeValue.fromNul(true);
      case "M" -> AttributeValue.fromM(read(value));
      case "L" -> AttributeValue.fromL(list(value));
      default -> throw new IllegalArgumentException("no item of ours has a " + typed.getKey());
    };
  }

  private static List<AttributeValue> list(JsonNode json) {
    List<AttributeValue> values = new ArrayList<>();
    json.forEach(part -> values.add(value(part)));
    return values;
  }
}
