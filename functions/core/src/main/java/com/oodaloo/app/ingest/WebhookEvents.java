package com.oodaloo.app.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The record of every accepted webhook until it is done.
public interface WebhookEvents {
  enum Status {
    PENDING,
    ENQUEUED,
    DONE
  }

  /// Whether the event was new, or the status it already had.
  sealed interface Recorded {
    record New() implements Recorded {}

    record Known(Status status) implements Recorded {}
  }

  /// An event that should have been done by now. `attempts` counts the wake-ups re-sent so far.
  record Overdue(EventKey key, int attempts) {}

  /// Writes the event as PENDING unless it is there, due again at `dueAt`.
  Recorded record(WebhookEvent event, Instant dueAt);

  /// PENDING becomes ENQUEUED, due again at `dueAt`; any other status stays.
  void markEnqueued(EventKey key, Instant dueAt);

  Optional<Status> status(EventKey key);

  /// Events of one account that are not done and were received at or before `until`, oldest first.
  List<WebhookEvent> open(Source source, String account, Instant until, int limit);

  /// Events that are not done and were due at or before `now`, oldest first.
  List<Overdue> overdue(Instant now, int limit);

  /// Counts an attempt and moves the due moment, unless the event is done.
  void postpone(EventKey key, int attempts, Instant dueAt);

  /// Marks an event done that is about nobody's account, so that no data is committed with it. It
  /// may be forgotten soon; those that a commit does are remembered as long as a sender repeats.
  void markDone(EventKey key, Instant at);
}
