package com.oodaloo.app.sync;

import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which events a drain that starts now will have served when it ends.
///
/// Only events received a settling time before the start count: vendors stamp by the second and
/// their search lags, so a younger event's change may not be in what is read (reliability §2.3).
public final class OpenEvents {
  private static final int LIMIT = 50;
  private static final Duration JUST_READ = Duration.ofMinutes(1);

  private final WebhookEvents events;
  private final Duration settling;
  private final Clock clock;

  public OpenEvents(WebhookEvents events, Duration settling, Clock clock) {
    this.events = events;
    this.settling = settling;
    this.clock = clock;
  }

  public List<WebhookEvent> settled(Source source, String account) {
    return events.open(source, account, clock.instant().minus(settling), LIMIT);
  }

  /// Jobber's events that a reading begun at `started` has served, however long ago that was.
  public List<WebhookEvent> settled(String account, Instant started) {
    return events.open(Source.JOBBER, account, started.minus(settling), LIMIT);
  }

  /// Whether one of the events asked for is still to be served after those that just were.
  public boolean isAnyOpen(SyncRequest request, List<WebhookEvent> served) {
    Set<EventKey> done = Set.copyOf(keys(served));
    return request.events().stream().filter(key -> !done.contains(key)).anyMatch(this::isOpen);
  }

  /// Ends the drain before it begins: every event was served by an earlier drain, or one is still
  /// too fresh to be served by this one. A schedule's request has no events and never ends here.
  public Optional<SyncOutcome> ended(SyncRequest request, List<WebhookEvent> settled) {
    Set<EventKey> served = Set.copyOf(keys(settled));
    List<EventKey> others = request.events().stream().filter(key -> !served.contains(key)).toList();
    if (others.isEmpty() || settled.size() == LIMIT) {
      return Optional.empty();
    }
    if (others.stream().anyMatch(this::isOpen)) {
      return Optional.of(new SyncOutcome.TooEarly());
    }
    return others.size() == request.events().size()
        ? Optional.of(new SyncOutcome.AlreadyDone())
        : Optional.empty();
  }

  private boolean isOpen(EventKey key) {
    return events.status(key).filter(status -> status != WebhookEvents.Status.DONE).isPresent();
  }

  /// A scheduled read finds nothing that one a minute ago did not.
  public static boolean isJustRead(Instant last, Instant now) {
    return last.isAfter(now.minus(JUST_READ));
  }

  public void close(SyncRequest request, Instant at) {
    request.events().forEach(key -> events.markDone(key, at));
  }

  public static List<EventKey> keys(List<WebhookEvent> events) {
    return events.stream().map(WebhookEvent::key).toList();
  }
}
