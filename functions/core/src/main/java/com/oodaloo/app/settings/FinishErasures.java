package com.oodaloo.app.settings;

import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Deletes once more what is kept of firms that left, and then forgets them.
///
/// A sync, a match or a mail that was under way when the owner pressed the button has found the
/// firm before and may write after: without a second look its rows would stay for ever (found by
/// the simulation). It also ends what a run that was cut off has left.
public final class FinishErasures {
  static final int FIRMS_MAX = 10;

  /// Longer than the function runs that does this: a run that still deleted when the firm is
  /// forgotten could delete what it brings when it comes anew.
  static final Duration ONE_RUN = Duration.ofMinutes(2);

  private final FirmRows rows;
  private final Clock clock;

  public FinishErasures(FirmRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /// How many firms are forgotten now. One with more rows than a run takes waits for a later one.
  public int finish() {
    Instant now = clock.instant();
    Instant again = now.plus(ONE_RUN);
    int forgotten = 0;
    for (FirmId firm : rows.takeEmptied(now, again, FIRMS_MAX)) {
      if (new Clearing(rows).clear(firm).isAll() && rows.forget(firm, again, now)) {
        forgotten++;
      }
    }
    return forgotten;
  }
}
