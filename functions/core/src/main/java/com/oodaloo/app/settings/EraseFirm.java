package com.oodaloo.app.settings;

import com.oodaloo.app.connect.Firms;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;

/// Deletes all that is kept about a firm: first nothing is sent any more, then the connections end
/// at the vendors, then the profile is emptied, so that nobody finds the firm, and the rows go.
///
/// A bank that was connected meanwhile ends as well: what was kept before the profile was emptied
/// is found by the second look, and `ConnectBank` ends itself what it kept after.
///
/// Bounded, and resumable at any place: what is left says what is still to do. Once the profile is
/// empty, `FinishErasures` does what a run that was cut off has left.
public final class EraseFirm {
  /// Longer than anything takes that found the firm before: no function runs for more than five
  /// minutes.
  static final Duration STILL_AT_WORK = Duration.ofMinutes(15);

  private final Firms firms;
  private final EndConnection end;
  private final FirmRows rows;
  private final Clock clock;

  public EraseFirm(Firms firms, EndConnection end, FirmRows rows, Clock clock) {
    this.firms = firms;
    this.end = end;
    this.rows = rows;
    this.clock = clock;
  }

  public sealed interface Outcome {
    /// Nothing is left; `rows` were deleted by this run, none where nothing was known of the firm.
    record Gone(int rows) implements Outcome {}

    /// So many rows are gone; more are left for the next run.
    record Going(int rows) implements Outcome {}

    /// A vendor could not be told; no row was deleted.
    record VendorSilent() implements Outcome {}
  }

  public Outcome erase(FirmId firm) {
    firms.digestStop(firm);
    if (end.all(firm) == EndConnection.Ended.LATER) {
      return new Outcome.VendorSilent();
    }
    if (!rows.empty(firm, clock.instant().plus(STILL_AT_WORK))) {
      return new Outcome.Gone(0);
    }
    if (end.all(firm) == EndConnection.Ended.LATER) {
      return new Outcome.VendorSilent();
    }
    Clearing.Cleared cleared = new Clearing(rows).clear(firm);
    return cleared.isAll() ? new Outcome.Gone(cleared.rows()) : new Outcome.Going(cleared.rows());
  }
}
