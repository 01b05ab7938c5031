package com.oodaloo.app.sync;

import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Wakes every connection that has not been read for six hours: webhooks are only hints.
///
/// Bounded: `LIMIT` connections a run; the rest is still due at the next run, five minutes later:
/// more than a hundred thousand in six hours.
public final class WakeDueSyncs {
  static final Duration EVERY = Duration.ofHours(6);
  private static final int LIMIT = 1_500;

  private final Connections connections;
  private final Wakeups wakeups;
  private final Clock clock;

  public WakeDueSyncs(Connections connections, Wakeups wakeups, Clock clock) {
    this.connections = connections;
    this.wakeups = wakeups;
    this.clock = clock;
  }

  /// How many were woken.
  public int wake(Source source) {
    Instant now = clock.instant();
    List<Connection> due = connections.takeDue(source, now, now.plus(EVERY), LIMIT);
    due.forEach(connection -> wakeups.account(source, connection.account()));
    return due.size();
  }
}
