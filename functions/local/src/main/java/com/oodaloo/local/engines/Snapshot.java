package com.oodaloo.local.engines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.local.template.Stack;
import com.oodaloo.local.template.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// The rows of all tables of a stack as lines of JSON, and back into tables:
/// `{"table":"BooksTable","item":{"pk":{"S":"f-1"},…}}`, the table by its logical id, so that
/// another stage's tables take them.
final class Snapshot {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What one request of DynamoDB may write.
  private static final int BATCH = 25;

  private static final int ATTEMPTS = 20;

  private final Stack stack;
  private final DynamoDbClient client;

  private Snapshot(Stack stack, DynamoDbClient client) {
    this.stack = stack;
    this.client = client;
  }

  static List<String> taken(Stack stack, URI endpoint, String region) {
    try (DynamoDbClient client = AwsClients.dynamoDb(endpoint, region)) {
      Snapshot snapshot = new Snapshot(stack, client);
      return stack.tables().stream()
          .flatMap(table -> snapshot.lines(table).stream())
          .sorted()
          .toList();
    }
  }

  private List<String> lines(Table table) {
    return client
        .scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true))
        .items()
        .stream()
        .map(item -> {
          ObjectNode line = JSON.createObjectNode().put("table", table.id());
          line.set("item", ItemJson.of(item));
          return line.toString();
        })
        .toList();
  }

  /// Writes the rows; one that is there under the same key is replaced.
  static void restore(List<String> lines, Stack stack, URI endpoint, String region) {
    try (DynamoDbClient client = AwsClients.dynamoDb(endpoint, region)) {
      new Snapshot(stack, client).restore(lines);
    }
  }

  private void restore(List<String> lines) {
    Map<String, String> names = new HashMap<>();
    stack.tables().forEach(table -> names.put(table.id(), table.name()));
    for (int start = 0; start < lines.size(); start += BATCH) {
      Map<String, List<WriteRequest>> batch = new HashMap<>();
      for (String line : lines.subList(start, Math.min(start + BATCH, lines.size()))) {
        JsonNode row = parsed(line);
        String id = row.path("table").asText();
        String name = names.get(id);
        if (name == null) {
          throw new IllegalArgumentException("the stack has no table " + id);
        }
        batch
            .computeIfAbsent(name, _ -> new ArrayList<>())
            .add(
                WriteRequest.builder()
                    .putRequest(put -> put.item(ItemJson.item(row.path("item"))))
                    .build());
      }
      write(batch);
    }
  }

  /// DynamoDB may take a part of a batch only; the rest is sent again.
  private void write(Map<String, List<WriteRequest>> batch) {
    Map<String, List<WriteRequest>> left = batch;
    for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
      Map<String, List<WriteRequest>> sent = left;
      left = client.batchWriteItem(write -> write.requestItems(sent)).unprocessedItems();
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException("DynamoDB did not take all rows in " + ATTEMPTS + " tries");
    }
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a line of the backup is no JSON", e);
    }
  }
}
