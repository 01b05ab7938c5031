package com.oodaloo.adapters.dynamodb.books;

import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.domain.firm.FirmId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The books' only writer: one transaction of cursor, rows and finished events, fenced on the
/// version of the cursor that was read. What is too large for one goes through `StagedCommit`.
///
/// A commit also refuses to write over a tray event: its number was taken by the owner's answer.
public final class DynamoBooksWriter implements BooksWriter {
  private final Rows rows;
  private final Transactions transactions;
  private final StagedCommit staged;
  private final Tables tables;

  public DynamoBooksWriter(DynamoDbClient client, Tables tables, RandomGenerator random) {
    this.rows = new Rows(client);
    this.transactions = new Transactions(client, tables);
    this.staged = new StagedCommit(client, tables, random);
    this.tables = tables;
  }

  @Override
  public StreamPosition position(FirmId firm, String stream) {
    StreamRow row = new StreamRow(tables.cursors(), firm, stream);
    Optional<ItemReader> item = rows.find(tables.cursors(), firm.value(), stream);
    if (item.filter(StreamRow::isUnapplied).isPresent()) {
      return row.position(staged.finish(row));
    }
    return item.map(row::position).orElse(row.beginning());
  }

  @Override
  public boolean commit(Commit commit) {
    StreamPosition read = commit.read();
    StreamRow row = new StreamRow(tables.cursors(), read.firm(), read.stream());
    RowWrites writes = RowWrites.of(commit);
    return writes.fitOneTransaction()
        ? atOnce(row, commit, writes)
        : staged.commit(row, commit, writes);
  }

  private boolean atOnce(StreamRow row, Commit commit, RowWrites writes) {
    List<TransactWriteItem> all = new ArrayList<>();
    all.add(row.move(commit));
    writes.rows().forEach(write -> all.add(transactions.write(write)));
    return switch (transactions.run(all)) {
      case Transactions.Outcome.Written _ -> true;
      case Transactions.Outcome.Refused _ -> false;
    };
  }
}
