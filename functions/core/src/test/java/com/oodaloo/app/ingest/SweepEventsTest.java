package com.oodaloo.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sweep")
class SweepEventsTest {
  private static final Instant NOW = Instant.parse("2025-01-10T18:00:00Z");

  private final InMemoryWebhookEvents events = new InMemoryWebhookEvents();
  private final InMemoryWakeups wakeups = new InMemoryWakeups();
  private final SweepEvents sweep =
      new SweepEvents(events, wakeups, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  @DisplayName("wakes the syncs again for what is overdue, the oldest first, and for nothing else")
  void wakes() {
    EventKey later = due("later", 0, NOW);
    EventKey first = due("first", 0, NOW.minusSeconds(1));
    due("not yet", 0, NOW.plusSeconds(1));

    assertThat(sweep.sweep()).isEqualTo(new SweepEvents.Swept(2, 0));
    assertThat(wakeups.events()).containsExactly(first, later);
  }

  @Test
  @DisplayName("calls stubborn what was woken ten times before")
  void stubborn() {
    due("ninth", 9, NOW);
    due("tenth", 10, NOW);
    due("eleventh", 11, NOW);

    assertThat(sweep.sweep()).isEqualTo(new SweepEvents.Swept(3, 2));
  }

  private EventKey due(String id, int attempts, Instant at) {
    EventKey key = new EventKey(Source.PLAID, "item-1", LocalDate.of(2025, 1, 10), id);
    events.record(new WebhookEvent(key, "ITEM:ERROR", "item-1", NOW), at);
    events.postpone(key, attempts, at);
    return key;
  }
}
