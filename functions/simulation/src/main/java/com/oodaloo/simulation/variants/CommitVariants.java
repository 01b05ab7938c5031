package com.oodaloo.simulation.variants;

import static com.oodaloo.simulation.variants.Variant.Judged.ALL;

import com.oodaloo.simulation.world.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The bad ways of committing rows and cursor (reference, reliability §3).
final class CommitVariants {
  private CommitVariants() {}

  static List<Variant> all() {
    return List.of(
        commit("1: cursor first, then the rows", tables -> new Split(tables, Order.CURSOR_FIRST)),
        commit(
            "2: rows, then the cursor, nothing fenced", tables -> new Split(tables, Order.PLAIN)),
        commit("3: rows, then the fenced cursor", tables -> new Split(tables, Order.CURSOR_LAST)),
        commit("5: one transaction without the fence", Unfenced::new),
        commit(
            "6: rows unfenced, removed ones deleted",
            tables -> new Forgetting(new Split(tables, Order.PLAIN))),
        new Variant(
            "10: a large commit applied in pieces, without staging",
            ALL,
            Scenario::large,
            outside -> AlteredServices.of(outside).withTables(Unstaged::new)),
        new Variant(
            "DONE before the rows",
            ALL,
            Scenario::rough,
            outside -> AlteredServices.of(outside).withTables(DoneFirst::new)));
  }

  private static Variant commit(String name, Function<DynamoDbClient, DynamoDbClient> tables) {
    return new Variant(name, ALL, outside -> AlteredServices.of(outside).withTables(tables::apply));
  }

  enum Order {
    CURSOR_FIRST,
    CURSOR_LAST,
    PLAIN
  }

  private static boolean isCursor(TransactWriteItem write) {
    return write.update() != null && write.update().tableName().equals("cursors");
  }

  private static boolean isDone(TransactWriteItem write) {
    return write.update() != null && write.update().tableName().equals("events");
  }

  /// One write of a transaction as a request of its own.
  private static void alone(DynamoDbClient client, TransactWriteItem write) {
    if (write.put() != null) {
      client.putItem(
          PutItemRequest.builder()
              .tableName(write.put().tableName())
              .item(write.put().item())
              .conditionExpression(write.put().conditionExpression())
              .build());
    } else if (write.delete() != null) {
      client.deleteItem(
          delete -> delete.tableName(write.delete().tableName()).key(write.delete().key()));
    } else {
      client.updateItem(updated(write.update()));
    }
  }

  private static UpdateItemRequest updated(Update update) {
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(update.tableName())
            .key(update.key())
            .updateExpression(update.updateExpression())
            .conditionExpression(update.conditionExpression())
            .expressionAttributeValues(update.expressionAttributeValues());
    if (update.hasExpressionAttributeNames()) {
      request.expressionAttributeNames(update.expressionAttributeNames());
    }
    return request.build();
  }

  private static TransactWriteItem unfenced(TransactWriteItem write) {
    Map<String, AttributeValue> values = new HashMap<>(write.update().expressionAttributeValues());
    values.remove(":read");
    return write.toBuilder()
        .update(update ->
            update
                .tableName(write.update().tableName())
                .key(write.update().key())
                .updateExpression(write.update().updateExpression())
                .expressionAttributeNames(write.update().expressionAttributeNames())
                .expressionAttributeValues(values))
        .build();
  }

  /// Each write by itself, in that order.
  private static final class Split extends AlteredTables {
    private final Order order;

    Split(DynamoDbClient real, Order order) {
      super(real);
      this.order = order;
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      TransactWriteItem cursor = request.transactItems().getFirst();
      if (!isCursor(cursor)) {
        return super.transactWriteItems(request);
      }
      List<TransactWriteItem> rows =
          request.transactItems().subList(1, request.transactItems().size());
      try {
        if (order == Order.CURSOR_FIRST) {
          alone(this, cursor);
        }
        rows.forEach(row -> alone(this, row));
        if (order != Order.CURSOR_FIRST) {
          alone(this, order == Order.PLAIN ? unfenced(cursor) : cursor);
        }
        return TransactWriteItemsResponse.builder().build();
      } catch (ConditionalCheckFailedException refused) {
        throw TransactionCanceledException.builder()
            .cancellationReasons(
                CancellationReason.builder().code("ConditionalCheckFailed").build())
            .build();
      }
    }
  }

  private static final class Unfenced extends AlteredTables {
    Unfenced(DynamoDbClient real) {
      super(real);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      return super.transactWriteItems(
          request.toBuilder()
              .transactItems(
                  request.transactItems().stream()
                      .map(write -> isCursor(write) ? unfenced(write) : write)
                      .toList())
              .build());
    }
  }

  /// No tombstones: what was removed is gone, and nobody knows that it was there.
  private static final class Forgetting extends AlteredTables {
    Forgetting(DynamoDbClient real) {
      super(real);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      return super.transactWriteItems(
          request.toBuilder()
              .transactItems(request.transactItems().stream().map(Forgetting::deleted).toList())
              .build());
    }

    private static TransactWriteItem deleted(TransactWriteItem write) {
      boolean removed =
          write.put() != null
              && AttributeValue.fromS("REMOVED").equals(write.put().item().get("state"));
      return removed
          ? TransactWriteItem.builder()
              .delete(delete ->
                  delete
                      .tableName(write.put().tableName())
                      .key(
                          Map.of(
                              "pk", write.put().item().get("pk"),
                              "sk", write.put().item().get("sk"))))
              .build()
          : write;
    }
  }

  /// Every part of a large commit is applied when it is recorded.
  private static final class Unstaged extends AlteredTables {
    Unstaged(DynamoDbClient real) {
      super(real);
    }

    @Override
    public software.amazon.awssdk.services.dynamodb.model.PutItemResponse putItem(
        PutItemRequest put) {
      if (put.tableName().equals("cursors") && put.item().containsKey("writes")) {
        put.item().getOrDefault("writes", AttributeValue.fromL(List.of())).l().stream()
            .map(AttributeValue::m)
            .filter(write -> AttributeValue.fromS("put").equals(write.get("write")))
            .forEach(write ->
                real()
                    .putItem(row ->
                        row.tableName("books")
                            .item(write.getOrDefault("row", AttributeValue.fromM(Map.of())).m())));
      }
      return super.putItem(put);
    }
  }

  private static final class DoneFirst extends AlteredTables {
    DoneFirst(DynamoDbClient real) {
      super(real);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      request.transactItems().stream()
          .filter(CommitVariants::isDone)
          .forEach(write -> alone(this, write));
      return super.transactWriteItems(
          request.toBuilder()
              .transactItems(
                  request.transactItems().stream().filter(write -> !isDone(write)).toList())
              .build());
    }
  }
}
