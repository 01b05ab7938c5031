package com.oodaloo.app.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Wakes the syncs again for every event that should have been done by now.
///
/// Bounded: at most `LIMIT` events a run, the rest waits for the next minute. The wait doubles from
/// 15 minutes to 6 hours; an event is never given up, only swept more rarely.
public final class SweepEvents {
  static final int LIMIT = 500;
  private static final Duration LONGEST = Duration.ofHours(6);

  private final WebhookEvents events;
  private final Wakeups wakeups;
  private final Clock clock;

  public SweepEvents(WebhookEvents events, Wakeups wakeups, Clock clock) {
    this.events = events;
    this.wakeups = wakeups;
    this.clock = clock;
  }

  /// How many were woken, and how many of these had been woken ten times and more (an alarm).
  public record Swept(int woken, int stubborn) {}

  public Swept sweep() {
    List<WebhookEvents.Overdue> overdue = events.overdue(clock.instant(), LIMIT);
    for (WebhookEvents.Overdue event : overdue) {
      wakeups.event(event.key());
      int attempts = event.attempts() + 1;
      events.postpone(event.key(), attempts, clock.instant().plus(waitAfter(attempts)));
    }
    long stubborn = overdue.stream().filter(event -> event.attempts() >= 10).count();
    return new Swept(overdue.size(), Math.toIntExact(stubborn));
  }

  static Duration waitAfter(int attempts) {
    Duration wait = AcceptWebhook.ENQUEUED_FOR.multipliedBy(1L << Math.min(attempts - 1, 10));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
