package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import java.time.Instant;
import java.util.List;

/// An offer to a client with every status it was seen in, oldest first.
///
/// Jobber keeps only the current status, so the log is ours: appended whenever a read shows a
/// status different from the last one kept.
public record Quote(
    String id, String number, String clientId, Money total, String status, List<StatusSeen> log) {
  public Quote {
    log = List.copyOf(log);
  }

  /// A status and when it began. `certainty` says how that time is known.
  public record StatusSeen(String status, Instant at, Certainty certainty) {}

  public enum Certainty {
    /// The source stated the moment.
    STATED,
    /// A webhook or poll saw the change; it happened at or before this moment.
    SEEN
  }

  /// This quote with the log of an earlier read kept and its own status appended if it changed.
  public Quote after(Quote earlier) {
    boolean unchanged = earlier.status.equals(status) && !earlier.log.isEmpty();
    List<StatusSeen> kept =
        unchanged
            ? earlier.log
            : java.util.stream.Stream.concat(earlier.log.stream(), log.stream()).toList();
    return new Quote(id, number, clientId, total, status, kept);
  }
}
