package com.oodaloo.simulation.aws;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// DynamoDB in memory. Each request is carried out whole or not at all, one after the other, no
/// matter who asks; time passes only between.
public final class MemoryDynamoDb implements DynamoDbClient {
  private static final int TRANSACTION_WRITES_MAX = 100;
  private static final int BATCH_WRITES_MAX = 25;
  private static final int TRANSACTION_BYTES_MAX = 4 << 20;

  private final Map<String, MemoryTable> tables = new TreeMap<>();
  private final InstantSource clock;
  private final Supplier<Duration> lag;
  private final int rowsInPage;

  /// @param lag how long the next write takes to reach indexes and eventually consistent reads
  /// @param rowsInPage a page of a query ends after so many rows even where a megabyte would not
  public MemoryDynamoDb(InstantSource clock, Supplier<Duration> lag, int rowsInPage) {
    this.clock = clock;
    this.lag = lag;
    this.rowsInPage = rowsInPage;
  }

  /// @param indexes the key attributes of each global secondary index
  public MemoryDynamoDb with(String table, Map<String, List<String>> indexes) {
    tables.put(table, new MemoryTable(indexes, clock, lag));
    return this;
  }

  /// Every item of a table as it is now, in order of the keys.
  public List<Map<String, AttributeValue>> items(String table) {
    return table(table).all();
  }

  /// The text of an item's attribute, empty where there is none.
  public static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? "" : value.s();
  }

  /// How often something was written in a table: while it is the same, so are its items.
  public long writes(String table) {
    return table(table).writes();
  }

  /// Tells of every write of a table: the key, and the item as it is then, empty when it is gone.
  public void watch(String table, BiConsumer<String, Map<String, AttributeValue>> by) {
    table(table).watch(by);
  }

  MemoryTable table(String name) {
    MemoryTable table = tables.get(name);
    if (table == null) {
      throw Refusals.invalid("Cannot do operations on a non-existent table: " + name);
    }
    return table;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public synchronized GetItemResponse getItem(GetItemRequest get) {
    boolean consistently = Boolean.TRUE.equals(get.consistentRead());
    Map<String, AttributeValue> item =
        table(get.tableName())
            .seen(consistently)
            .getOrDefault(ItemKey.of(get.key()), MemoryTable.Row.NONE)
            .item();
    GetItemResponse.Builder answer = GetItemResponse.builder();
    return item.isEmpty() ? answer.build() : answer.item(item).build();
  }

  @Override
  public synchronized PutItemResponse putItem(PutItemRequest put) {
    MemoryTable table = table(put.tableName());
    Change.Asked asked =
        Change.asked(
            put.conditionExpression(),
            put.expressionAttributeNames(),
            put.expressionAttributeValues());
    written(
        Change.put(put.tableName(), table, put.item(), asked),
        put.returnValuesOnConditionCheckFailure());
    return PutItemResponse.builder().build();
  }

  @Override
  public synchronized UpdateItemResponse updateItem(UpdateItemRequest update) {
    Change.Asked asked =
        new Change.Asked(
            Change.text(update.conditionExpression()),
            update.updateExpression(),
            update.expressionAttributeNames(),
            update.expressionAttributeValues());
    Change change =
        Change.update(
            update.tableName(), table(update.tableName()), ItemKey.of(update.key()), asked);
    written(change, update.returnValuesOnConditionCheckFailure());
    UpdateItemResponse.Builder answer = UpdateItemResponse.builder();
    return update.returnValues() == ReturnValue.ALL_NEW
        ? answer.attributes(change.after()).build()
        : answer.build();
  }

  @Override
  public synchronized DeleteItemResponse deleteItem(DeleteItemRequest delete) {
    Change.Asked asked =
        Change.asked(
            delete.conditionExpression(),
            delete.expressionAttributeNames(),
            delete.expressionAttributeValues());
    ItemKey key = ItemKey.of(delete.key());
    written(
        Change.delete(delete.tableName(), table(delete.tableName()), key, asked),
        delete.returnValuesOnConditionCheckFailure());
    return DeleteItemResponse.builder().build();
  }

  private void written(
      Change change, @org.jspecify.annotations.Nullable ReturnValuesOnConditionCheckFailure old) {
    MemoryTable table = table(change.table());
    if (!change.holds()) {
      ConditionalCheckFailedException.Builder failed =
          ConditionalCheckFailedException.builder().message("The conditional request failed");
      Map<String, AttributeValue> item = table.at(change.key());
      throw old == ReturnValuesOnConditionCheckFailure.ALL_OLD && !item.isEmpty()
          ? failed.item(item).build()
          : failed.build();
    }
    table.write(change.key(), change.after());
  }

  @Override
  public synchronized TransactWriteItemsResponse transactWriteItems(
      TransactWriteItemsRequest request) {
    if (request.transactItems().size() > TRANSACTION_WRITES_MAX) {
      throw Refusals.invalid("a transaction has at most 100 writes");
    }
    List<Change> changes =
        request.transactItems().stream().map(write -> Change.of(write, this)).toList();
    distinct(changes);
    if (changes.stream().mapToInt(change -> ItemBytes.of(change.after())).sum()
        > TRANSACTION_BYTES_MAX) {
      throw Refusals.invalid("a transaction has at most 4 MB");
    }
    if (!changes.stream().allMatch(Change::holds)) {
      throw TransactionCanceledException.builder()
          .message("Transaction cancelled")
          .cancellationReasons(changes.stream().map(MemoryDynamoDb::reason).toList())
          .build();
    }
    changes.forEach(change -> table(change.table()).write(change.key(), change.after()));
    return TransactWriteItemsResponse.builder().build();
  }

  private static void distinct(List<Change> changes) {
    Set<List<Object>> seen = new HashSet<>();
    for (Change change : changes) {
      if (!seen.add(List.of(change.table(), change.key()))) {
        throw Refusals.invalid(
            "Transaction request cannot include multiple operations on one item");
      }
    }
  }

  private static CancellationReason reason(Change change) {
    return CancellationReason.builder()
        .code(change.holds() ? "None" : "ConditionalCheckFailed")
        .build();
  }

  /// Leaves none undone, as a real table may.
  @Override
  public synchronized BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest batch) {
    if (batch.requestItems().values().stream().mapToInt(List::size).sum() > BATCH_WRITES_MAX) {
      throw Refusals.invalid("a batch has at most 25 writes");
    }
    batch
        .requestItems()
        .forEach((table, writes) -> writes.forEach(write -> write(table(table), write)));
    return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
  }

  private static void write(MemoryTable table, WriteRequest write) {
    if (write.putRequest() == null) {
      table.write(ItemKey.of(write.deleteRequest().key()), Map.of());
    } else {
      Map<String, AttributeValue> item = write.putRequest().item();
      table.write(ItemKey.in(item), item);
    }
  }

  @Override
  public synchronized QueryResponse query(QueryRequest query) {
    return new TableQuery(table(query.tableName()), query, rowsInPage).answer();
  }
}
