package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.domain.firm.FirmId;

/// Whether a firm's books are still being filled from Jobber for the first time. What is unique in
/// half the books may not be so in the whole, so nothing is decided until they are there.
public final class FirstReading {
  private final BooksWriter ledger;

  public FirstReading(BooksWriter ledger) {
    this.ledger = ledger;
  }

  public boolean isUnderWay(FirmId firm) {
    String cursor = ledger.position(firm, SyncJobber.STREAM).cursor();
    return JobberProgress.of(cursor) instanceof JobberProgress.Reading reading
        && reading.last().isBlank();
  }
}
