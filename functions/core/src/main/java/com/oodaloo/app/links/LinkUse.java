package com.oodaloo.app.links;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;

/// What is kept about a firm's links: since when they count, and how often one was used.
public interface LinkUse {
  /// Links for that purpose made before this moment are void; the epoch when none were revoked.
  /// Stands when the firm is gone, for as long as one of them could live: it may come anew under
  /// the same id.
  Instant since(FirmId firm, Purpose purpose);

  void revoke(FirmId firm, Instant at);

  /// The same for the links that only look.
  void revokeReaders(FirmId firm, Instant at);

  /// Counts one use of a link within the running hour; false when there were `max` already. Nothing
  /// is kept longer than two hours.
  boolean spend(SignedLinks.Stamp stamp, int max, Instant now);
}
