package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.adapters.dynamodb.items.EventItems;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Moments;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// The record of webhook events in the events table.
///
/// `open` and `overdue` read indexes, which may be a moment behind; what they miss is found by the
/// next wake-up or sweep.
public final class DynamoWebhookEvents implements WebhookEvents {
  private final DynamoDbClient client;
  private final Rows rows;
  private final String table;

  public DynamoWebhookEvents(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.rows = new Rows(client);
    this.table = tables.events();
  }

  @Override
  public Recorded record(WebhookEvent event, Instant dueAt) {
    return AwsCalls.call("record of an event", () -> putIfAbsent(event, dueAt));
  }

  private Recorded putIfAbsent(WebhookEvent event, Instant dueAt) {
    try {
      client.putItem(put ->
          put.tableName(table)
              .item(EventItems.pending(event, dueAt))
              .conditionExpression("attribute_not_exists(pk)")
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return new Recorded.New();
    } catch (ConditionalCheckFailedException e) {
      return new Recorded.Known(EventItems.status(new ItemReader(e.item())));
    }
  }

  @Override
  public void markEnqueued(EventKey key, Instant dueAt) {
    update(
        key,
        "SET #status = :enqueued, dueAt = :due",
        "#status = :pending",
        Map.of(
            ":enqueued", ItemWriter.value(Status.ENQUEUED.name()),
            ":pending", ItemWriter.value(Status.PENDING.name()),
            ":due", ItemWriter.value(Moments.text(dueAt))));
  }

  @Override
  public Optional<Status> status(EventKey key) {
    return rows.find(table, key.owner(), key.event()).map(EventItems::status);
  }

  @Override
  public List<WebhookEvent> open(Source source, String account, Instant until, int limit) {
    Map<String, AttributeValue> values =
        Map.of(
            ":account", ItemWriter.value(source.word() + "#" + account),
            ":until", ItemWriter.value(Moments.text(until)));
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Tables.OPEN)
            .keyConditionExpression("openAccount = :account AND receivedAt <= :until")
            .expressionAttributeValues(values)
            .limit(limit);
    return rows.query(query, limit).stream().map(EventItems::event).toList();
  }

  @Override
  public List<Overdue> overdue(Instant now, int limit) {
    return rows.due(table, EventItems.SHARDS, now, limit).stream()
        .map(row -> new Overdue(EventItems.key(row), row.smallNumber("attempts")))
        .toList();
  }

  @Override
  public void postpone(EventKey key, int attempts, Instant dueAt) {
    update(
        key,
        "SET attempts = :attempts, dueAt = :due",
        "attribute_exists(pk) AND #status <> :done",
        Map.of(
            ":attempts", ItemWriter.value(attempts),
            ":due", ItemWriter.value(Moments.text(dueAt)),
            ":done", ItemWriter.value(Status.DONE.name())));
  }

  @Override
  public void markDone(EventKey key, Instant at) {
    Rows.written(
        "finish of an event",
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(key.owner(), key.event()))
                    .updateExpression(EventItems.DONE_UPDATE)
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeNames(EventItems.DONE_NAMES)
                    .expressionAttributeValues(EventItems.nobodysValues(at))));
  }

  /// Updates the row if the condition holds; otherwise somebody was further, which is fine.
  private void update(
      EventKey key, String change, String condition, Map<String, AttributeValue> values) {
    Rows.written(
        "update of an event",
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(key.owner(), key.event()))
                    .updateExpression(change)
                    .conditionExpression(condition)
                    .expressionAttributeNames(Map.of("#status", "status"))
                    .expressionAttributeValues(values)));
  }
}
