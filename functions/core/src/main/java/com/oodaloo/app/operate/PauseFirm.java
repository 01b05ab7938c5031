package com.oodaloo.app.operate;

import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.util.List;

/// Stops a firm's syncs and mails, and lets them go on. Meanwhile its webhooks are recorded as ever
/// and their events stay open, so that nothing is missing when it goes on.
public final class PauseFirm {
  private final Pauses pauses;
  private final FirmDirectory census;
  private final Wakeups wakeups;
  private final Clock clock;

  public PauseFirm(Pauses pauses, FirmDirectory census, Wakeups wakeups, Clock clock) {
    this.pauses = pauses;
    this.census = census;
    this.wakeups = wakeups;
    this.clock = clock;
  }

  /// Whether there is such a firm.
  public boolean pause(FirmId firm) {
    return pauses.pause(firm, clock.instant());
  }

  /// Whether there is such a firm; all its connections are read at once.
  public boolean resume(FirmId firm) {
    boolean known = pauses.resume(firm);
    if (known) {
      census.of(firm).map(FirmDirectory.Entry::links).orElseGet(List::of).stream()
          .filter(link -> link.health() == Health.GOOD)
          .forEach(link -> wakeups.account(link.source(), link.account()));
    }
    return known;
  }
}
