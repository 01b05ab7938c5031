package com.oodaloo.app.settings;

import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;

/// Deletes once more what is kept of firms that left, and then forgets them.
///
/// A sync, a match or a mail that was under way when the owner pressed the button has found the
/// firm before and may write after: without a second look its rows would stay for ever (found by
/// the simulation). It also ends what a run that was cut off has left.
public final class FinishErasures {
  static final int FIRMS_MAX = 10;

  private final FirmRows rows;
  private final Clock clock;

  public FinishErasures(FirmRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /// How many firms are forgotten now. One with more rows than a run takes waits for the next.
  public int finish() {
    int forgotten = 0;
    for (FirmId firm : rows.emptied(clock.instant(), FIRMS_MAX)) {
      if (new Clearing(rows).clear(firm).isAll()) {
        rows.forget(firm);
        forgotten++;
      }
    }
    return forgotten;
  }
}
