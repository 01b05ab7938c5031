package com.oodaloo.app.operate;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;

/// How one firm is, and what somebody should look at.
public record FirmHealth(
    FirmId firm, Firm.Course course, List<SourceHealth> sources, List<Ailment> ailments) {
  public FirmHealth {
    sources = List.copyOf(sources);
    ailments = List.copyOf(ailments);
  }

  /// One connection: when it was last read (the epoch: never), how many of its events are open, and
  /// when the oldest of these came (`Instant.MAX`: there is none).
  public record SourceHealth(
      Source source, String account, Instant lastRead, int openEvents, Instant oldestEvent) {}

  /// @param what the matter is, in words that need no name
  public record Ailment(Kind kind, String what) {}

  public enum Kind {
    /// Its syncs and mails were stopped; its events wait.
    PAUSED,
    /// A vendor refuses us until the owner connects again.
    TOKEN_REFUSED,
    /// The bank ends the connection on a day soon.
    TOKEN_DYING,
    /// Not read for two of its schedules.
    UNREAD,
    /// An event has waited for longer than a sweep takes to bring it back.
    EVENT_STUCK,
    /// The mail is hours late.
    DIGEST_LATE
  }
}
