package com.oodaloo.app.tray;

import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.util.Optional;

/// Loads what a tray page shows. Reads only.
public final class ShowTray {
  private final Firms firms;
  private final BooksReader library;
  private final Clock clock;

  public ShowTray(Firms firms, BooksReader library, Clock clock) {
    this.firms = firms;
    this.library = library;
    this.clock = clock;
  }

  /// Empty when there is no such firm.
  public Optional<FirmBooks> books(FirmId id) {
    return firms.find(id).map(firm -> library.load(firm, firm.zone().dayOf(clock.instant())));
  }
}
