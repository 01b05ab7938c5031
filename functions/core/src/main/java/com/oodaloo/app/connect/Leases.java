package com.oodaloo.app.connect;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;

/// Work that only one may do at a time for a firm. After a crash the lease is held until it ends.
public interface Leases {
  /// Takes the lease if nobody holds it at `now`.
  boolean take(Lease lease, Instant now);

  /// Gives it back, if it is still ours.
  void release(Lease lease);

  /// `holder` is a name that nobody else uses.
  record Lease(FirmId firm, String work, String holder, Instant until) {}
}
