package com.oodaloo.app.connect;

import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.firm.MailPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The firms and when each wants its next digest.
public interface Firms {
  Optional<Firm> find(FirmId id);

  /// Writes what the source knows of a firm; what the owner chose stays, and so does the address it
  /// was first connected by: a later connection is no change of the recipient. A firm seen for the
  /// first time gets its first digest at `digestAt`, one already known keeps its own time. False,
  /// and nothing is written, while what an earlier life of the firm left is still being deleted.
  boolean save(Firm firm, Instant digestAt);

  /// Firms whose digest was due at or before `now`, oldest first.
  List<DigestDue> digestDue(Instant now, int limit);

  /// Moves the due moment, unless somebody moved it meanwhile.
  void digestNext(DigestDue due, Instant nextAt);

  /// No digest is due any more, until the firm connects anew.
  void digestStop(FirmId firm);

  /// Keeps the owner's plan; the next mail is due at `nextAt`, or none is when the plan is paused.
  void plan(FirmId firm, MailPlan plan, Instant nextAt);

  /// The clients whom the owner calls VIPs from now on, by id.
  void vips(FirmId firm, Set<String> clients);

  /// Uses up a one-time number of a firm; false when it was used before. Forgotten after `expires`.
  boolean useOnce(FirmId firm, String nonce, Instant expires);

  record DigestDue(FirmId firm, Instant at) {}
}
