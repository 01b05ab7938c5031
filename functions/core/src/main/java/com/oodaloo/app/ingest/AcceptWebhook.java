package com.oodaloo.app.ingest;

import java.time.Clock;
import java.time.Duration;

/// Accepts a genuine webhook: record once, wake the sync, mark as on its way.
///
/// A duplicate that is still PENDING is woken again: the row may be our own write whose answer was
/// lost, and acknowledging it without a wake-up would lose the event (the ingest model shows it).
/// Any failure of the first two steps escapes, so that the sender is answered 5xx and retries.
public final class AcceptWebhook {
  /// A PENDING event is swept after this long.
  static final Duration PENDING_FOR = Duration.ofSeconds(60);

  /// An ENQUEUED event is swept after this long.
  static final Duration ENQUEUED_FOR = Duration.ofMinutes(15);

  private final WebhookEvents events;
  private final Wakeups wakeups;
  private final Clock clock;

  public AcceptWebhook(WebhookEvents events, Wakeups wakeups, Clock clock) {
    this.events = events;
    this.wakeups = wakeups;
    this.clock = clock;
  }

  public enum Outcome {
    ACCEPTED,
    DUPLICATE
  }

  public Outcome accept(WebhookEvent event) {
    return switch (events.record(event, clock.instant().plus(PENDING_FOR))) {
      case WebhookEvents.Recorded.New _ -> wake(event.key());
      case WebhookEvents.Recorded.Known(WebhookEvents.Status status) ->
          switch (status) {
            case PENDING -> wake(event.key());
            case ENQUEUED, DONE -> Outcome.DUPLICATE;
          };
    };
  }

  private Outcome wake(EventKey key) {
    wakeups.event(key);
    events.markEnqueued(key, clock.instant().plus(ENQUEUED_FOR));
    return Outcome.ACCEPTED;
  }
}
