package com.oodaloo.app.ingest;

import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every record of webhook events keeps to, whatever it is stored in.
public abstract class WebhookEventsContract {
  private static final Instant SOON = NOW.plusSeconds(60);
  private static final Instant LATER = NOW.plusSeconds(900);

  protected abstract WebhookEvents events();

  private static WebhookEvent event(String id, Instant receivedAt) {
    EventKey key = new EventKey(Source.JOBBER, "acct-1", TODAY, "INVOICE_UPDATE#" + id);
    return new WebhookEvent(key, "INVOICE_UPDATE", "inv-" + id, receivedAt);
  }

  @Test
  @DisplayName("an event is new once, and known with its status afterwards")
  void newOnce() {
    WebhookEvent event = event("1", NOW);

    assertThat(events().record(event, SOON)).isEqualTo(new WebhookEvents.Recorded.New());
    assertThat(events().record(event, SOON)).isEqualTo(known(WebhookEvents.Status.PENDING));
    events().markEnqueued(event.key(), LATER);
    assertThat(events().record(event, SOON)).isEqualTo(known(WebhookEvents.Status.ENQUEUED));
    events().markDone(event.key(), NOW);
    assertThat(events().record(event, SOON)).isEqualTo(known(WebhookEvents.Status.DONE));
  }

  @Test
  @DisplayName("the same external id on another day or account is another event")
  void otherDayOrAccount() {
    EventKey key = event("1", NOW).key();
    EventKey tomorrow =
        new EventKey(key.source(), key.account(), TODAY.plusDays(1), key.externalId());
    EventKey neighbour = new EventKey(key.source(), "acct-2", TODAY, key.externalId());

    for (EventKey each : List.of(key, tomorrow, neighbour)) {
      assertThat(events().record(new WebhookEvent(each, "T", "i", NOW), SOON))
          .isEqualTo(new WebhookEvents.Recorded.New());
    }
  }

  @Test
  @DisplayName("of eight simultaneous deliveries exactly one is new")
  void oneOfEight() throws InterruptedException, ExecutionException {
    WebhookEvent event = event("1", NOW);
    Callable<WebhookEvents.Recorded> delivery = () -> events().record(event, SOON);

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<WebhookEvents.Recorded>> all =
          threads.invokeAll(java.util.Collections.nCopies(8, delivery));
      int fresh = 0;
      for (Future<WebhookEvents.Recorded> one : all) {
        fresh += one.get() instanceof WebhookEvents.Recorded.New ? 1 : 0;
      }
      assertThat(fresh).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("a done event stays done, whatever comes late")
  void doneIsFinal() {
    EventKey key = recorded("1", NOW);
    events().markDone(key, NOW);
    events().markEnqueued(key, LATER);
    events().postpone(key, 3, NOW);

    assertThat(events().status(key)).contains(WebhookEvents.Status.DONE);
    assertThat(events().overdue(NOW.plusSeconds(99_999), 10)).isEmpty();
    assertThat(events().open(Source.JOBBER, "acct-1", LATER, 10)).isEmpty();
  }

  @Test
  @DisplayName("an event nobody recorded has no status and cannot be done")
  void unknownEvent() {
    EventKey key = event("1", NOW).key();
    events().markDone(key, NOW);
    events().markEnqueued(key, NOW);
    events().postpone(key, 1, NOW);

    assertThat(events().status(key)).isEmpty();
  }

  @Test
  @DisplayName("open events come oldest first, up to the moment asked and up to the limit")
  void openOldestFirst() {
    EventKey third = recorded("3", NOW.plusMillis(1500));
    EventKey first = recorded("1", NOW);
    EventKey second = recorded("2", NOW.plusMillis(500));
    EventKey done = recorded("0", NOW.minusSeconds(9));
    events().markDone(done, NOW);

    assertThat(openKeys(NOW.plusSeconds(9), 10)).containsExactly(first, second, third);
    assertThat(openKeys(NOW.plusMillis(500), 10)).containsExactly(first, second);
    assertThat(openKeys(NOW.plusSeconds(9), 1)).containsExactly(first);
    assertThat(events().open(Source.PLAID, "acct-1", LATER, 10)).isEmpty();
  }

  @Test
  @DisplayName("an open event comes back as it was recorded")
  void openIsComplete() {
    WebhookEvent event = event("1", NOW.plusNanos(123_456_000));
    events().record(event, SOON);

    assertThat(events().open(Source.JOBBER, "acct-1", LATER, 10)).containsExactly(event);
  }

  @Test
  @DisplayName("overdue events come oldest first over all accounts, with their attempts")
  void overdueOldestFirst() {
    EventKey late = recorded("1", NOW);
    EventKey later = recorded("2", NOW);
    EventKey notYet = recorded("3", NOW);
    events().postpone(late, 2, NOW.minusMillis(1500));
    events().postpone(later, 11, NOW);
    events().postpone(notYet, 1, NOW.plusMillis(1));

    assertThat(events().overdue(NOW, 10))
        .containsExactly(new WebhookEvents.Overdue(late, 2), new WebhookEvents.Overdue(later, 11));
    assertThat(events().overdue(NOW, 1)).containsExactly(new WebhookEvents.Overdue(late, 2));
  }

  @Test
  @DisplayName("more overdue events than one page or shard holds are all found")
  void manyOverdue() {
    for (int i = 0; i < 60; i++) {
      recorded("n" + i, NOW);
    }

    assertThat(events().overdue(LATER, 500)).hasSize(60);
    assertThat(events().overdue(LATER, 50)).hasSize(50);
  }

  private EventKey recorded(String id, Instant receivedAt) {
    WebhookEvent event = event(id, receivedAt);
    events().record(event, SOON);
    return event.key();
  }

  private List<EventKey> openKeys(Instant until, int limit) {
    return events().open(Source.JOBBER, "acct-1", until, limit).stream()
        .map(WebhookEvent::key)
        .toList();
  }

  private static WebhookEvents.Recorded known(WebhookEvents.Status status) {
    return new WebhookEvents.Recorded.Known(status);
  }
}
