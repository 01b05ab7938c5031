package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.app.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Reads and conditional writes every table needs.
public record Rows(DynamoDbClient client) {
  private static final int MAX_PAGES = 2_000;

  /// The row as of now, never from a replica behind.
  public Optional<ItemReader> find(String table, String pk, String sk) {
    Map<String, AttributeValue> item =
        AwsCalls.call(
                "read of " + table,
                () ->
                    client.getItem(get ->
                        get.tableName(table).key(ItemWriter.key(pk, sk)).consistentRead(true)))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(new ItemReader(Schema.current(item)));
  }

  /// Runs a conditional write; false when its condition did not hold.
  public static boolean written(String work, Runnable write) {
    return AwsCalls.call(
        work,
        () -> {
          try {
            write.run();
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        });
  }

  /// The rows of a query in order, over all pages, at most `limit`.
  public List<ItemReader> query(QueryRequest.Builder query, int limit) {
    List<ItemReader> rows = new ArrayList<>();
    QueryRequest request = query.build();
    for (int page = 0; page < MAX_PAGES; page++) {
      QueryRequest next = request;
      QueryResponse answer =
          AwsCalls.call("query of " + next.tableName(), () -> client.query(next));
      answer.items().forEach(item -> rows.add(new ItemReader(Schema.current(item))));
      if (rows.size() >= limit || answer.lastEvaluatedKey().isEmpty()) {
        return List.copyOf(rows.subList(0, Math.min(limit, rows.size())));
      }
      request = next.toBuilder().exclusiveStartKey(answer.lastEvaluatedKey()).build();
    }
    throw new Unavailable(
        request.tableName() + " has more than " + MAX_PAGES + " pages under one key",
        Duration.ofHours(1));
  }

  /// What is due by the index `by-due` in any of the shards, oldest first.
  public List<ItemReader> due(String table, List<String> shards, Instant now, int limit) {
    return shards.stream()
        .flatMap(shard -> query(dueIn(table, shard, now).limit(limit), limit).stream())
        .sorted(Comparator.comparing(row -> row.text("dueAt")))
        .limit(limit)
        .toList();
  }

  /// Whether what was seen to be due is due at `next` instead: not when somebody moved it
  /// meanwhile.
  public boolean postponed(
      String table, Map<String, AttributeValue> key, Instant seen, Instant next) {
    Map<String, AttributeValue> values =
        Map.of(
            ":next", ItemWriter.value(Moments.text(next)),
            ":seen", ItemWriter.value(Moments.text(seen)));
    return written(
        "postponing in " + table,
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(key)
                    .updateExpression("SET dueAt = :next")
                    .conditionExpression("dueAt = :seen")
                    .expressionAttributeValues(values)));
  }

  private static QueryRequest.Builder dueIn(String table, String shard, Instant now) {
    return QueryRequest.builder()
        .tableName(table)
        .indexName(Tables.BY_DUE)
        .keyConditionExpression("dueShard = :shard AND dueAt <= :now")
        .expressionAttributeValues(
            Map.of(":shard", ItemWriter.value(shard), ":now", ItemWriter.value(Moments.text(now))));
  }
}
