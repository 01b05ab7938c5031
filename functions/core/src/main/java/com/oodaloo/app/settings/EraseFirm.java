package com.oodaloo.app.settings;

import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.domain.firm.FirmId;

/// Deletes all that is kept about a firm: first nothing is sent any more, then the connections end
/// at the vendors, then the rows go, the profile last.
///
/// Bounded, and resumable at any place: what is left says what is still to do. So a run that was
/// cut off is finished by the next one.
public final class EraseFirm {
  private static final int PAGE = 250;
  private static final int PAGES_MAX = 12;

  private final Firms firms;
  private final Connections connections;
  private final EndConnection end;
  private final FirmRows rows;

  public EraseFirm(Firms firms, Connections connections, EndConnection end, FirmRows rows) {
    this.firms = firms;
    this.connections = connections;
    this.end = end;
    this.rows = rows;
  }

  public sealed interface Outcome {
    /// Nothing is left; `rows` were deleted by this run.
    record Gone(int rows) implements Outcome {}

    /// So many rows are gone; more are left for the next run.
    record Going(int rows) implements Outcome {}

    /// A vendor could not be told; no row was deleted.
    record VendorSilent() implements Outcome {}
  }

  public Outcome erase(FirmId firm) {
    firms.digestStop(firm);
    for (Connection connection : connections.of(firm)) {
      if (end.end(connection) == EndConnection.Ended.LATER) {
        return new Outcome.VendorSilent();
      }
    }
    int deleted = 0;
    for (int page = 0; page < PAGES_MAX; page++) {
      int now = rows.delete(firm, PAGE);
      deleted += now;
      if (now == 0) {
        return new Outcome.Gone(deleted);
      }
    }
    return new Outcome.Going(deleted);
  }
}
