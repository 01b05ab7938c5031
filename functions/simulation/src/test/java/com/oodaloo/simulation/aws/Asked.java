package com.oodaloo.simulation.aws;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// How requests are filled and answers compared.
public final class Asked {
  private Asked() {}

  static List<Map<String, AttributeValue>> all(DynamoDbClient client) {
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    for (String pk : List.of("p0", "p1")) {
      rows.addAll(
          sorted(
              client.query(query ->
                  query
                      .tableName("rows")
                      .consistentRead(true)
                      .keyConditionExpression("pk = :pk")
                      .expressionAttributeValues(Map.of(":pk", fromS(pk))))));
    }
    return rows;
  }

  static List<Map<String, AttributeValue>> sorted(QueryResponse answer) {
    return answer.items().stream().<Map<String, AttributeValue>>map(TreeMap::new).toList();
  }

  static String paged(QueryResponse answer) {
    return sorted(answer) + " then " + new TreeMap<>(answer.lastEvaluatedKey());
  }

  static void named(String words, Consumer<Map<String, String>> into) {
    if (!names(words).isEmpty()) {
      into.accept(names(words));
    }
  }

  static void valued(
      Map<String, AttributeValue> values, Consumer<Map<String, AttributeValue>> into) {
    if (!values.isEmpty()) {
      into.accept(values);
    }
  }

  static Map<String, String> names(String words) {
    return words.contains("#a") ? Map.of("#a", "status") : Map.of();
  }
}
