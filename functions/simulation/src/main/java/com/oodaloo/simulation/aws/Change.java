package com.oodaloo.simulation.aws;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// One conditional write of one item; `after` is what the item will be, empty when it will be gone.
record Change(String table, ItemKey key, Map<String, AttributeValue> after, boolean holds) {
  /// The expressions of one write, `""` where there is none.
  public record Asked(
      String condition,
      String update,
      Map<String, String> names,
      Map<String, AttributeValue> values) {}

  static Change put(String table, MemoryTable rows, Map<String, AttributeValue> item, Asked asked) {
    Placeholders placeholders = new Placeholders(asked.names(), asked.values());
    ItemKey key = ItemKey.in(item);
    boolean holds = holds(rows.at(key), asked, placeholders);
    placeholders.allUsed();
    rows.check(item);
    return new Change(table, key, new TreeMap<>(item), holds);
  }

  static Change update(String table, MemoryTable rows, ItemKey key, Asked asked) {
    Placeholders placeholders = new Placeholders(asked.names(), asked.values());
    boolean holds = holds(rows.at(key), asked, placeholders);
    Update update = Update.of(asked.update(), placeholders);
    placeholders.allUsed();
    Map<String, AttributeValue> after = new TreeMap<>(update.applied(rows.at(key)));
    after.putAll(key.values());
    if (holds) {
      rows.check(after);
    }
    return new Change(table, key, after, holds);
  }

  static Change delete(String table, MemoryTable rows, ItemKey key, Asked asked) {
    Placeholders placeholders = new Placeholders(asked.names(), asked.values());
    boolean holds = holds(rows.at(key), asked, placeholders);
    placeholders.allUsed();
    return new Change(table, key, Map.of(), holds);
  }

  static Change of(TransactWriteItem write, MemoryDynamoDb tables) {
    if (write.put() != null) {
      Put put = write.put();
      return put(
          put.tableName(),
          tables.table(put.tableName()),
          put.item(),
          asked(
              put.conditionExpression(),
              put.expressionAttributeNames(),
              put.expressionAttributeValues()));
    }
    if (write.delete() != null) {
      Delete delete = write.delete();
      return delete(
          delete.tableName(),
          tables.table(delete.tableName()),
          ItemKey.of(delete.key()),
          asked(
              delete.conditionExpression(),
              delete.expressionAttributeNames(),
              delete.expressionAttributeValues()));
    }
    return write.update() == null
        ? checked(write.conditionCheck(), tables)
        : updated(write.update(), tables);
  }

  private static Change updated(
      software.amazon.awssdk.services.dynamodb.model.Update update, MemoryDynamoDb tables) {
    return update(
        update.tableName(),
        tables.table(update.tableName()),
        ItemKey.of(update.key()),
        new Asked(
            text(update.conditionExpression()),
            update.updateExpression(),
            update.expressionAttributeNames(),
            update.expressionAttributeValues()));
  }

  private static Change checked(ConditionCheck check, MemoryDynamoDb tables) {
    MemoryTable rows = tables.table(check.tableName());
    ItemKey key = ItemKey.of(check.key());
    Change as =
        delete(
            check.tableName(),
            rows,
            key,
            asked(
                check.conditionExpression(),
                check.expressionAttributeNames(),
                check.expressionAttributeValues()));
    return new Change(check.tableName(), key, rows.at(key), as.holds());
  }

  static Asked asked(
      @org.jspecify.annotations.Nullable String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    return new Asked(text(condition), "", names, values);
  }

  static String text(@org.jspecify.annotations.Nullable String expression) {
    return Optional.ofNullable(expression).orElse("");
  }

  private static boolean holds(
      Map<String, AttributeValue> item, Asked asked, Placeholders placeholders) {
    return asked.condition().isEmpty() || Condition.of(asked.condition(), placeholders).holds(item);
  }
}
