package com.oodaloo.app.monthexport;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.tray.ShowTray;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.ledger.MonthClose;
import com.oodaloo.domain.profit.Spending;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Makes the packet of one month. Reads only.
public final class MonthExport {
  private final ShowTray books;
  private final Packet.Writer writer;

  public MonthExport(ShowTray books, Packet.Writer writer) {
    this.books = books;
    this.writer = writer;
  }

  /// The file; empty when there is no such firm.
  public Optional<byte[]> of(FirmId firm, YearMonth month) {
    return books.books(firm).map(kept -> writer.write(packet(kept, month)));
  }

  /// A closed month beside the books it is of.
  public record Closed(MonthClose close, Books books) {}

  /// The month to look at; empty when there is no such firm.
  public Optional<Closed> look(FirmId firm, YearMonth month) {
    return books.books(firm).map(kept -> new Closed(close(kept, month), kept.books()));
  }

  /// The month as these books tell it.
  public static Packet packet(FirmBooks kept, YearMonth month) {
    ExportWording words = new ExportWording(kept);
    MonthClose close = close(kept, month);
    return new Packet(
        month,
        List.of(
            ProofTables.summary(close, kept.books()),
            ProofTables.accounts(close),
            PostingTables.postings(close, words),
            PostingTables.unexplained(close, words),
            PayoutParts.table(kept, words, month),
            StandingTables.receivables(close, words),
            StandingTables.work(close),
            PostingTables.journal(close),
            PostingTables.accountMap(close),
            OpenItems.table(kept, month)),
        close.journals());
  }

  private static MonthClose close(FirmBooks kept, YearMonth month) {
    return MonthClose.of(
        kept.books(), kept.decided(), new Spending(kept.expenses(), kept.timeEntries()), month);
  }
}
