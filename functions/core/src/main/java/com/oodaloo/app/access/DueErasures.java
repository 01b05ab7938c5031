package com.oodaloo.app.access;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The firms whose owners have everything deleted after a while of grace.
public interface DueErasures {
  /// A later word moves the moment.
  void schedule(FirmId firm, Instant at);

  /// False when none was due: it was done, or never asked for.
  boolean cancel(FirmId firm);

  Optional<Instant> at(FirmId firm);

  /// Those that were due at `now`, the longest waiting first; each is given to one caller alone,
  /// and again at `again` if it is still there.
  List<FirmId> take(Instant now, Instant again, int limit);
}
