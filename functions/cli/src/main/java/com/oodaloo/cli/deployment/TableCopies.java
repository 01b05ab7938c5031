package com.oodaloo.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.cli.template.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// All rows of a stack's tables in one file, a line each, and back into the tables of any other
/// stage: a row there is left as it is.
public final class TableCopies implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DynamoDbClient client;
  private final Stack stack;

  private TableCopies(DynamoDbClient client, Stack stack) {
    this.client = client;
    this.stack = stack;
  }

  /// @param endpoint the engine's; empty for AWS itself
  public static TableCopies of(Stack stack, Optional<URI> endpoint, String region) {
    return new TableCopies(ServiceClients.dynamoDb(endpoint, region), stack);
  }

  /// How many rows of the file were written, and how many were there already.
  public record Loaded(int written, int there) {}

  /// Writes every row to the file, which must not exist, and returns how many.
  public int save(Path file) throws IOException {
    int rows = 0;
    try (BufferedWriter out = Files.newBufferedWriter(Files.createFile(file));
        Stream<String> lines = rows()) {
      for (String line : (Iterable<String>) lines::iterator) {
        out.write(line);
        out.newLine();
        rows++;
      }
    }
    return rows;
  }

  /// Every row, in the same order whenever they are the same.
  public List<String> lines() {
    try (Stream<String> lines = rows()) {
      return lines.sorted().toList();
    }
  }

  private Stream<String> rows() {
    return stack.tables().stream()
        .flatMap(table ->
            client
                .scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true))
                .items()
                .stream()
                .map(item -> line(table, item)));
  }

  private static String line(Table table, Map<String, AttributeValue> item) {
    ObjectNode row = JSON.createObjectNode().put("table", table.id());
    row.set("item", ItemJson.of(item));
    return row.toString();
  }

  public Loaded load(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return load(lines.iterator());
    }
  }

  public Loaded load(Iterator<String> lines) throws IOException {
    Map<String, Table> tables =
        stack.tables().stream().collect(Collectors.toMap(Table::id, Function.identity()));
    int written = 0;
    int there = 0;
    while (lines.hasNext()) {
      JsonNode row = JSON.readTree(lines.next());
      Table table = tables.get(row.path("table").asText());
      if (table == null) {
        throw new IllegalArgumentException("there is no table " + row.path("table").asText());
      }
      boolean fresh = put(table.name(), ItemJson.item(row.path("item")));
      written += fresh ? 1 : 0;
      there += fresh ? 0 : 1;
    }
    return new Loaded(written, there);
  }

  private boolean put(String table, Map<String, AttributeValue> item) {
    try {
      client.putItem(
          put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
