package com.oodaloo.app.connect;

import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The firms and when each wants its next digest.
public interface Firms {
  Optional<Firm> find(FirmId id);

  /// Writes the profile; a firm seen for the first time gets its first digest at `digestAt`, one
  /// already known keeps its own time.
  void save(Firm firm, Instant digestAt);

  /// Firms whose digest was due at or before `now`, oldest first.
  List<DigestDue> digestDue(Instant now, int limit);

  /// Moves the due moment, unless somebody moved it meanwhile.
  void digestNext(DigestDue due, Instant nextAt);

  /// No digest is due any more, until the firm connects anew.
  void digestStop(FirmId firm);

  /// Uses up a one-time number of a firm; false when it was used before. Forgotten after `expires`.
  boolean useOnce(FirmId firm, String nonce, Instant expires);

  record DigestDue(FirmId firm, Instant at) {}
}
