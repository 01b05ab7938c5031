package com.oodaloo.adapters.dynamodb.books;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BooksWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// A commit too large for one transaction: first every part is recorded beside the cursor, then one
/// transaction moves the cursor and says that the parts are to be applied, then they are applied in
/// order, each with its count in one transaction.
///
/// Before the cursor moves nothing is visible; after it, the next reader of the position finishes
/// the work, so a crash anywhere loses nothing. Two that apply at once are told apart by the count.
/// The parts of a loop that never committed are deleted by the next large commit of the stream.
final class StagedCommit {
  private static final int MAX_PARTS = 10_000;

  private final DynamoDbClient client;
  private final Tables tables;
  private final RandomGenerator random;
  private final Rows rows;
  private final Transactions transactions;

  StagedCommit(DynamoDbClient client, Tables tables, RandomGenerator random) {
    this.client = client;
    this.tables = tables;
    this.random = random;
    this.rows = new Rows(client);
    this.transactions = new Transactions(client, tables);
  }

  boolean commit(StreamRow row, BooksWriter.Commit commit, RowWrites writes) {
    String loop = loop(commit.read().version());
    List<RowWrites> parts = writes.parts();
    if (parts.size() > MAX_PARTS) {
      throw new IllegalArgumentException("a commit has at most " + MAX_PARTS + " parts");
    }
    IntStream.range(0, parts.size()).forEach(part -> stage(row, loop, part, parts.get(part)));
    return switch (transactions.run(List.of(row.move(commit, loop, parts.size())))) {
      case Transactions.Outcome.Written _ -> {
        finish(row);
        yield true;
      }
      case Transactions.Outcome.Refused _ -> {
        IntStream.range(0, parts.size()).forEach(part -> delete(row, loop, part));
        yield false;
      }
    };
  }

  /// Applies what the last commit left to apply, and returns the row of the stream after it.
  ItemReader finish(StreamRow row) {
    for (int step = 0; step <= 2 * MAX_PARTS; step++) {
      ItemReader stream =
          rows.find(tables.cursors(), row.firm().value(), row.stream()).orElseThrow();
      if (!StreamRow.isUnapplied(stream)) {
        return stream;
      }
      boolean last = stream.number("applied") + 1 == stream.number("parts");
      if (apply(row, stream) && last) {
        forget(row, stream.number("version"));
      }
    }
    throw new Unavailable("a large commit is still being applied", Duration.ofSeconds(30));
  }

  /// Applies the next part; false when somebody else did. A tray event whose number the owner's
  /// answer took meanwhile is left out: the answer stands, and the next run decides anew.
  private boolean apply(StreamRow row, ItemReader stream) {
    int number = stream.smallNumber("applied");
    String sk = StagedPart.sk(row.stream(), stream.text("unapplied"), number);
    Optional<ItemReader> staged = rows.find(tables.cursors(), row.firm().value(), sk);
    return staged.isPresent()
        ? apply(row, stream, new ArrayList<>(StagedPart.read(staged.get()).rows()))
        : missing(row, stream, sk);
  }

  private boolean apply(StreamRow row, ItemReader stream, List<RowWrite> part) {
    while (true) {
      switch (transactions.run(withCount(row, stream, part))) {
        case Transactions.Outcome.Written _ -> {
          return true;
        }
        case Transactions.Outcome.Refused(Set<Integer> positions) -> {
          if (positions.contains(0)) {
            return false;
          }
          positions.stream()
              .sorted(Comparator.reverseOrder())
              .forEach(position -> part.remove(position - 1));
        }
      }
    }
  }

  /// A part that is gone was applied and cleared by somebody else, who then moved the count.
  private boolean missing(StreamRow row, ItemReader seen, String sk) {
    Optional<ItemReader> now = rows.find(tables.cursors(), row.firm().value(), row.stream());
    if (now.equals(Optional.of(seen))) {
      throw new IllegalStateException("part " + sk + " is to be applied and is not there");
    }
    return false;
  }

  private List<TransactWriteItem> withCount(StreamRow row, ItemReader stream, List<RowWrite> part) {
    List<TransactWriteItem> all = new ArrayList<>();
    all.add(row.applied(stream));
    part.forEach(write -> all.add(transactions.write(write)));
    return all;
  }

  /// Names a loop: the version it read, then chance, so that two loops never share parts.
  private String loop(long version) {
    return String.format(Locale.ROOT, "%010d-%016x", version, random.nextLong());
  }

  /// Writes a part once. The name is this loop's alone, so a part that is there already is another
  /// loop's by a coincidence of chance, or our own whose answer was lost: only the latter is equal.
  private void stage(StreamRow row, String loop, int number, RowWrites part) {
    String sk = StagedPart.sk(row.stream(), loop, number);
    Map<String, AttributeValue> item = StagedPart.item(row.firm().value(), sk, part);
    boolean written =
        Rows.written(
            "staging of a part",
            () ->
                client.putItem(put ->
                    put.tableName(tables.cursors())
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")));
    if (!written
        && rows.find(tables.cursors(), row.firm().value(), sk)
            .filter(there -> there.values().equals(item))
            .isEmpty()) {
      throw new Unavailable("two loops share one name", Duration.ofSeconds(1));
    }
  }

  private void delete(StreamRow row, String loop, int number) {
    delete(row, StagedPart.sk(row.stream(), loop, number));
  }

  private void delete(StreamRow row, String sk) {
    AwsCalls.call(
        "clearing of a part",
        () ->
            client.deleteItem(delete ->
                delete.tableName(tables.cursors()).key(ItemWriter.key(row.firm().value(), sk))));
  }

  /// Deletes the parts of every loop that read an earlier version: they are applied or never can
  /// be.
  private void forget(StreamRow row, long version) {
    String prefix = StagedPart.prefix(row.stream());
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.cursors())
            .consistentRead(true)
            .keyConditionExpression("pk = :firm AND sk BETWEEN :from AND :to")
            .projectionExpression("sk")
            .expressionAttributeValues(
                Map.of(
                    ":firm", ItemWriter.value(row.firm().value()),
                    ":from", ItemWriter.value(prefix),
                    ":to",
                        ItemWriter.value(prefix + String.format(Locale.ROOT, "%010d", version))));
    rows.query(query, MAX_PARTS).forEach(part -> delete(row, part.sk()));
  }
}
