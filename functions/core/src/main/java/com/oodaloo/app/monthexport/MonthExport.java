package com.oodaloo.app.monthexport;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.tray.ShowTray;
import com.oodaloo.domain.firm.FirmId;
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

  static Packet packet(FirmBooks kept, YearMonth month) {
    ExportWording words = new ExportWording(kept);
    return new Packet(
        month,
        List.of(
            BankLines.table(kept, words, month),
            PayoutParts.table(kept, words, month),
            OpenItems.table(kept, words, month)));
  }
}
