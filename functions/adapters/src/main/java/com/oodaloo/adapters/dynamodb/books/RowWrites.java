package com.oodaloo.adapters.dynamodb.books;

import com.oodaloo.adapters.dynamodb.items.ItemSize;
import com.oodaloo.app.books.BooksWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The writes of one commit: each row once, the finished events last.
///
/// Events come last so that, where a commit needs several transactions, an event is done only when
/// every row before it is written: until then the sweep keeps waking the stream.
public record RowWrites(List<RowWrite> rows) {
  /// A transaction has at most 100 writes, and one is the cursor's.
  static final int IN_ONE_TRANSACTION = 99;

  private static final int TRANSACTION_BYTES = 3_500_000;
  private static final int IN_ONE_PART = 90;
  private static final int PART_BYTES = 300_000;

  public RowWrites {
    rows = List.copyOf(rows);
  }

  /// The last change of a row wins.
  static RowWrites of(BooksWriter.Commit commit) {
    String firm = commit.read().firm().value();
    Map<String, RowWrite> byRow = new LinkedHashMap<>();
    commit.changes().stream()
        .flatMap(change -> RowWrite.of(firm, change).stream())
        .forEach(write -> byRow.put(write.row(), write));
    commit.done().stream()
        .map(key -> RowWrite.done(key, commit.at()))
        .forEach(write -> byRow.put(write.row(), write));
    return new RowWrites(List.copyOf(byRow.values()));
  }

  boolean fitOneTransaction() {
    return rows.size() <= IN_ONE_TRANSACTION
        && rows.stream().mapToInt(row -> ItemSize.of(row.values())).sum() <= TRANSACTION_BYTES;
  }

  /// The writes in parts, in order, each small enough for one item and for one transaction.
  List<RowWrites> parts() {
    List<RowWrites> parts = new ArrayList<>();
    List<RowWrite> part = new ArrayList<>();
    int bytes = 0;
    for (RowWrite row : rows) {
      int size = ItemSize.of(row.values());
      if (!part.isEmpty() && (part.size() == IN_ONE_PART || bytes + size > PART_BYTES)) {
        parts.add(new RowWrites(part));
        part.clear();
        bytes = 0;
      }
      part.add(row);
      bytes += size;
    }
    parts.add(new RowWrites(part));
    return parts;
  }
}
