package com.oodaloo.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items as JSON, both ways, each value under the letter of its type as DynamoDB itself writes it:
/// `{"pk":{"S":"f1"},"hour":{"N":"7"}}`.
final class ItemJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ItemJson() {}

  static ObjectNode of(Map<String, AttributeValue> item) {
    ObjectNode json = JSON.createObjectNode();
    new TreeMap<>(item).forEach((name, value) -> json.set(name, of(value)));
    return json;
  }

  private static ObjectNode of(AttributeValue value) {
    ObjectNode json = JSON.createObjectNode();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case B -> json.put("B", value.b().asByteArray());
      case M -> json.set("M", of(value.m()));
      case L -> {
        ArrayNode list = json.putArray("L");
        value.l().forEach(each -> list.add(of(each)));
      }
      case SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("no item of ours has a value of type " + value.type());
    }
    return json;
  }

  static Map<String, AttributeValue> item(JsonNode json) {
    Map<String, AttributeValue> item = new TreeMap<>();
    json.properties().forEach(field -> item.put(field.getKey(), value(field.getValue())));
    return item;
  }

  private static AttributeValue value(JsonNode json) {
    String type = json.fieldNames().next();
    JsonNode value = json.path(type);
    return switch (type) {
      case "S" -> AttributeValue.fromS(value.textValue());
      case "N" -> AttributeValue.fromN(value.textValue());
      case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
      case "NULL" -> AttributeValue.fromNul(true);
      case "B" -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes(value)));
      case "M" -> AttributeValue.fromM(item(value));
      case "L" -> AttributeValue.fromL(value.valueStream().map(ItemJson::value).toList());
      default -> throw new IllegalArgumentException("a value of type " + type);
    };
  }

  private static byte[] bytes(JsonNode value) {
    return Base64.getDecoder().decode(value.textValue());
  }
}
