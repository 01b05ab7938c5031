package com.oodaloo.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The open events of an account")
class OpenEventsTest {
  private static final Instant NOW = Instant.parse("2025-03-03T14:00:00Z");
  private static final String ACCOUNT = "a-1";

  private final InMemoryWebhookEvents record = new InMemoryWebhookEvents();
  private final OpenEvents open =
      new OpenEvents(record, Duration.ofSeconds(2), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  @DisplayName("a drain serves what has settled, whichever of it woke the drain")
  void served() {
    EventKey paid = received("paid", NOW.minusSeconds(9));
    EventKey sent = received("sent", NOW.minusSeconds(5));
    EventKey fresh = received("fresh", NOW.minusSeconds(1));

    List<WebhookEvent> settled = open.settled(Source.JOBBER, ACCOUNT);

    assertThat(OpenEvents.keys(settled)).containsExactly(paid, sent).doesNotContain(fresh);
    assertThat(open.ended(asking(sent), settled)).isEmpty();
  }

  @Test
  @DisplayName("an event that came this second comes again, and so do those asked for with it")
  void tooEarly() {
    EventKey old = received("old", NOW.minusSeconds(9));
    EventKey fresh = received("fresh", NOW.minusSeconds(1));

    assertThat(open.ended(asking(old, fresh), open.settled(Source.JOBBER, ACCOUNT)))
        .contains(new SyncOutcome.TooEarly());
  }

  @Test
  @DisplayName("when every event asked for was served before, there is nothing to drain")
  void alreadyDone() {
    EventKey done = received("done", NOW.minusSeconds(9));
    record.markDone(done, NOW);
    received("another", NOW.minusSeconds(8));

    assertThat(open.ended(asking(done), open.settled(Source.JOBBER, ACCOUNT)))
        .contains(new SyncOutcome.AlreadyDone());
  }

  @Test
  @DisplayName("one event that was served does not keep back another that was not")
  void mixed() {
    EventKey done = received("done", NOW.minusSeconds(9));
    record.markDone(done, NOW);
    EventKey waiting = received("waiting", NOW.minusSeconds(8));

    assertThat(open.ended(asking(done, waiting), open.settled(Source.JOBBER, ACCOUNT))).isEmpty();
  }

  @Test
  @DisplayName("a schedule's wake-up is never ended by events")
  void schedule() {
    assertThat(open.ended(asking(), List.of())).isEmpty();
  }

  private static SyncRequest asking(EventKey... keys) {
    return Stream.of(keys)
        .map(key -> new SyncRequest(ACCOUNT, List.of(key)))
        .reduce(new SyncRequest(ACCOUNT, List.of()), SyncRequest::with);
  }

  private EventKey received(String id, Instant at) {
    EventKey key = new EventKey(Source.JOBBER, ACCOUNT, LocalDate.of(2025, 3, 3), id);
    record.record(new WebhookEvent(key, "INVOICE_UPDATE", "i-1", at), at);
    return key;
  }
}
