package com.oodaloo.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.app.Unavailable;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Accepting a webhook")
class AcceptWebhookTest {
  private static final Instant NOW = Instant.parse("2025-01-10T18:00:00Z");
  private static final EventKey KEY =
      new EventKey(Source.JOBBER, "MQ==", LocalDate.of(2025, 1, 10), "INVOICE_UPDATE#Mg==#17");
  private static final WebhookEvent EVENT = new WebhookEvent(KEY, "INVOICE_UPDATE", "Mg==", NOW);

  private final InMemoryWebhookEvents events = new InMemoryWebhookEvents();
  private final InMemoryWakeups wakeups = new InMemoryWakeups();
  private final AcceptWebhook accept = new AcceptWebhook(events, wakeups, at(NOW));

  @Test
  @DisplayName("records it, wakes the sync, and knows it from then on")
  void once() {
    assertThat(accept.accept(EVENT)).isEqualTo(AcceptWebhook.Outcome.ACCEPTED);
    assertThat(accept.accept(EVENT)).isEqualTo(AcceptWebhook.Outcome.DUPLICATE);

    assertThat(wakeups.events()).containsExactly(KEY);
    assertThat(events.status(KEY)).contains(WebhookEvents.Status.ENQUEUED);
  }

  @Test
  @DisplayName("wakes again for a duplicate of an event that never got on its way")
  void pendingIsWoken() {
    Wakeups broken = new BrokenWakeups();
    AcceptWebhook failing = new AcceptWebhook(events, broken, at(NOW));

    assertThatThrownBy(() -> failing.accept(EVENT)).isInstanceOf(Unavailable.class);
    assertThat(events.status(KEY)).contains(WebhookEvents.Status.PENDING);
    assertThat(accept.accept(EVENT)).isEqualTo(AcceptWebhook.Outcome.ACCEPTED);
    assertThat(wakeups.events()).containsExactly(KEY);
  }

  @Test
  @DisplayName("leaves what is still pending after a minute to the sweep, and not before")
  void sweptAfterAMinute() {
    events.record(EVENT, NOW.plus(AcceptWebhook.PENDING_FOR));

    assertThat(sweepAt(NOW.plusSeconds(59)).woken()).isZero();
    assertThat(sweepAt(NOW.plusSeconds(60)).woken()).isEqualTo(1);
    assertThat(sweepAt(NOW.plusSeconds(61)).woken()).isZero();
  }

  @Test
  @DisplayName("is swept ever more rarely, but never given up")
  void backsOff() {
    assertThat(SweepEvents.waitAfter(1)).isEqualTo(Duration.ofMinutes(15));
    assertThat(SweepEvents.waitAfter(2)).isEqualTo(Duration.ofMinutes(30));
    assertThat(SweepEvents.waitAfter(40)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  @DisplayName("done events are never swept")
  void doneIsDone() {
    accept.accept(EVENT);
    events.markDone(KEY, NOW);

    assertThat(sweepAt(NOW.plus(Duration.ofDays(9))).woken()).isZero();
    assertThat(accept.accept(EVENT)).isEqualTo(AcceptWebhook.Outcome.DUPLICATE);
  }

  private SweepEvents.Swept sweepAt(Instant moment) {
    return new SweepEvents(events, wakeups, at(moment)).sweep();
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }

  /// A queue that is down.
  private static final class BrokenWakeups implements Wakeups {
    @Override
    public void event(EventKey key) {
      throw new Unavailable("queue down", Duration.ofSeconds(1));
    }

    @Override
    public void account(Source source, String account) {
      throw new Unavailable("queue down", Duration.ofSeconds(1));
    }

    @Override
    public void accountLater(Source source, String account, Duration pause) {
      throw new Unavailable("queue down", Duration.ofSeconds(1));
    }

    @Override
    public void reconcile(FirmId firm) {
      throw new Unavailable("queue down", Duration.ofSeconds(1));
    }
  }
}
