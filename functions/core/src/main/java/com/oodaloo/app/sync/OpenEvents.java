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

/// Which events a drain that starts now will have served when it ends.
///
/// Only events received a settling time before the start count: vendors stamp by the second and
/// their search lags, so a younger event's change may not be in what is read (reliability §2.3).
public final class OpenEvents {
  private static final int LIMIT = 50;

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

  /// Ends the drain before it begins when there is nothing to do for this request.
  public Optional<Drain> closed(SyncRequest request) {
    boolean done =
        request.event().stream()
            .map(events::status)
            .flatMap(Optional::stream)
            .anyMatch(status -> status == WebhookEvents.Status.DONE);
    return done ? Optional.of(new Drain.AlreadyDone()) : Optional.empty();
  }

  public Optional<Drain> tooEarly(SyncRequest request, List<WebhookEvent> settled) {
    boolean unserved =
        settled.size() < LIMIT
            && request.event().stream()
                .filter(key -> events.status(key).isPresent())
                .anyMatch(key -> settled.stream().noneMatch(event -> event.key().equals(key)));
    return unserved ? Optional.of(new Drain.TooEarly()) : Optional.empty();
  }

  public void close(SyncRequest request, Instant at) {
    request.event().forEach(key -> events.markDone(key, at));
  }

  public static List<EventKey> keys(List<WebhookEvent> events) {
    return events.stream().map(WebhookEvent::key).toList();
  }
}
