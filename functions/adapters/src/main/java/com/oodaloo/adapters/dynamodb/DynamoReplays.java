package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.dynamodb.items.EventItems;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Moments;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvents.Status;
import com.oodaloo.app.operate.Replays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Puts recorded events back into the indexes they leave when they are done.
public final class DynamoReplays implements Replays {
  private static final int ROWS_MAX = 100_000;

  private final DynamoDbClient client;
  private final Rows rows;
  private final String table;

  public DynamoReplays(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.rows = new Rows(client);
    this.table = tables.events();
  }

  @Override
  public boolean again(EventKey key, Instant dueAt) {
    Map<String, AttributeValue> values =
        Map.of(
            ":pending", ItemWriter.value(Status.PENDING.name()),
            ":none", ItemWriter.value(0),
            ":account", ItemWriter.value(key.owner()),
            ":shard", ItemWriter.value(EventItems.shard(key)),
            ":due", ItemWriter.value(Moments.text(dueAt)));
    return Rows.written(
        "replay of an event",
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(key.owner(), key.event()))
                    .updateExpression(
                        "SET #status = :pending, attempts = :none, openAccount = :account,"
                            + " dueShard = :shard, dueAt = :due REMOVE #ttl")
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeNames(Map.of("#status", "status", "#ttl", "ttl"))
                    .expressionAttributeValues(values)));
  }

  /// The key holds the day on which a thing happened, which may be the day before it was told.
  @Override
  public List<EventKey> received(Source source, String account, Span span, int limit) {
    Map<String, AttributeValue> values =
        Map.of(
            ":owner", ItemWriter.value(source.word() + "#" + account),
            ":from", ItemWriter.value(day(span.from()).minusDays(2).toString()),
            ":until", ItemWriter.value(day(span.until()).plusDays(2).toString()));
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :owner AND sk BETWEEN :from AND :until")
            .expressionAttributeValues(values);
    return rows.query(query, ROWS_MAX).stream()
        .map(EventItems::event)
        .filter(event -> span.contains(event.receivedAt()))
        .sorted(Comparator.comparing(event -> event.receivedAt()))
        .map(event -> event.key())
        .limit(limit)
        .toList();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
