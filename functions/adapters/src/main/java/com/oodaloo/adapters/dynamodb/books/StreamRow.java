package com.oodaloo.adapters.dynamodb.books;

import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The row of one stream in the cursors table: its cursor and version and, while a large commit is
/// being applied, which loop of how many parts and how many of them are through.
record StreamRow(String table, FirmId firm, String stream) {
  private static final Map<String, String> NAMES =
      Map.of("#cursor", "cursor", "#version", "version", "#at", "at", "#v", "v");

  StreamPosition beginning() {
    return StreamPosition.beginning(firm, stream);
  }

  StreamPosition position(ItemReader item) {
    return new StreamPosition(
        firm, stream, item.text("cursor"), item.number("version"), Instant.parse(item.text("at")));
  }

  /// What is left to apply of the last commit, if anything.
  static boolean isUnapplied(ItemReader item) {
    return item.has("unapplied");
  }

  /// Moves the cursor if the stream still stands where it was read.
  TransactWriteItem move(BooksWriter.Commit commit) {
    return move(commit, "", Map.of());
  }

  /// The same, and leaves that many parts of `loop` to apply.
  TransactWriteItem move(BooksWriter.Commit commit, String loop, int parts) {
    return move(
        commit,
        ", unapplied = :loop, parts = :parts, applied = :none",
        Map.of(
            ":loop", ItemWriter.value(loop),
            ":parts", ItemWriter.value(parts),
            ":none", ItemWriter.value(0)));
  }

  private TransactWriteItem move(
      BooksWriter.Commit commit, String also, Map<String, AttributeValue> more) {
    long read = commit.read().version();
    Map<String, AttributeValue> values = new HashMap<>(more);
    values.put(":cursor", ItemWriter.value(commit.cursor()));
    values.put(":next", ItemWriter.value(read + 1));
    values.put(":at", ItemWriter.value(commit.at().toString()));
    values.put(":v", ItemWriter.schema());
    if (read > 0) {
      values.put(":read", ItemWriter.value(read));
    }
    return update(
        "SET #cursor = :cursor, #version = :next, #at = :at, #v = :v" + also,
        read == 0
            ? "attribute_not_exists(pk)"
            : "#version = :read AND attribute_not_exists(unapplied)",
        NAMES,
        values);
  }

  /// Counts one part as applied, and after the last one forgets that there were any.
  TransactWriteItem applied(ItemReader item) {
    long applied = item.number("applied");
    boolean last = applied + 1 == item.number("parts");
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":loop", ItemWriter.value(item.text("unapplied")));
    values.put(":applied", ItemWriter.value(applied));
    if (!last) {
      values.put(":next", ItemWriter.value(applied + 1));
    }
    return update(
        last ? "REMOVE unapplied, parts, applied" : "SET applied = :next",
        "unapplied = :loop AND applied = :applied",
        Map.of(),
        values);
  }

  private TransactWriteItem update(
      String change,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .update(update -> {
          update
              .tableName(table)
              .key(ItemWriter.key(firm.value(), stream))
              .updateExpression(change)
              .conditionExpression(condition)
              .expressionAttributeValues(values);
          if (!names.isEmpty()) {
            update.expressionAttributeNames(names);
          }
        })
        .build();
  }
}
