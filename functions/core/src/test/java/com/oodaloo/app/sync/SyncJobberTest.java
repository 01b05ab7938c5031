package com.oodaloo.app.sync;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.books.Ledger;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.connect.FreshTokens;
import com.oodaloo.app.connect.InMemoryConnections;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.connect.InMemoryLeases;
import com.oodaloo.app.connect.PretendAuthorization;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus.Known;
import com.oodaloo.domain.payout.Payout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Draining Jobber")
class SyncJobberTest {
  private static final String ACCOUNT = "acct-1";

  private final ListedJobber jobber = new ListedJobber();
  private final PretendAuthorization authorization = new PretendAuthorization();
  private final InMemoryWebhookEvents events = new InMemoryWebhookEvents();
  private final InMemoryBooks books = new InMemoryBooks(events);
  private final InMemoryConnections connections = new InMemoryConnections();
  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryWakeups wakeups = new InMemoryWakeups();
  private final MovingClock clock = new MovingClock();

  /// A clock that tests move.
  private static final class MovingClock extends Clock {
    private Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void connect() {
    firms.save(Examples.firm(), NOW);
    connections.save(
        new Connection(
            FIRM_ID,
            Source.JOBBER,
            ACCOUNT,
            PretendAuthorization.first(Duration.ofDays(90)),
            Health.GOOD,
            NOW.minusSeconds(60),
            Instant.EPOCH,
            0));
  }

  @Test
  @DisplayName("reads every list whole the first time, and then what changed since a little before")
  void increments() {
    jobber.has(JobberList.INVOICES, invoices(1)).has(JobberList.EXPENSES, expense());
    assertThat(drain()).isEqualTo(new Drain.Synced(2));
    clock.now = NOW.plusSeconds(3600);
    jobber.asked.clear();

    assertThat(drain()).isEqualTo(new Drain.Synced(0));

    assertThat(kept().expenses()).containsExactly(Examples.expense());
    assertThat(jobber.asked).extracting(JobberSource.Request::list).contains(JobberList.values());
    assertThat(jobber.asked)
        .extracting(JobberSource.Request::since)
        .containsOnly(NOW.minus(Duration.ofMinutes(10)));
  }

  @Test
  @DisplayName(
      "stopped at any call goes on there: no row is dropped or doubled, few are read twice")
  void stoppedAnywhere() {
    jobber.has(JobberList.INVOICES, invoices(500)).has(JobberList.EXPENSES, expense());
    int calls = 0;
    for (int stop = 1; stop < 60; stop++) {
      jobber.failsAt(stop);
      attempt();
      calls += jobber.calls();
    }
    jobber.failsAt(-1);
    drain();

    assertThat(ids(kept())).hasSize(500).doesNotHaveDuplicates();
    assertThat(kept().expenses()).hasSize(1);
    assertThat(calls).isLessThan(2_000);
  }

  @Test
  @DisplayName(
      "for a firm that is stopped reads nothing and leaves its events open until it goes on")
  void held() {
    jobber.has(JobberList.INVOICES, invoices(1));
    EventKey event = received("INVOICE_UPDATE", "inv-1", NOW);
    firms.pause(FIRM_ID, NOW);
    clock.now = NOW.plusSeconds(60);

    assertThat(drain(event)).isEqualTo(new Drain.Held());
    assertThat(jobber.asked).isEmpty();
    assertThat(events.status(event)).contains(WebhookEvents.Status.PENDING);

    firms.resume(FIRM_ID);
    assertThat(drain(event)).isEqualTo(new Drain.Synced(1));
    assertThat(events.status(event)).contains(WebhookEvents.Status.DONE);
  }

  @Test
  @DisplayName("out of time keeps what it has, asks for another wake-up, and goes on there")
  void outOfTime() {
    jobber.has(JobberList.INVOICES, invoices(500));

    assertThat(sync().drain(request(), () -> Duration.ofSeconds(30)))
        .isEqualTo(new Drain.Unfinished());
    int first = ids(kept()).size();
    assertThat(wakeups.accounts()).hasSize(1);
    assertThat(wakeups.reconciles()).isEmpty();
    assertThat(new FirstReading(books).isUnderWay(FIRM_ID)).isTrue();

    int drains = 1;
    while (drain(Duration.ofSeconds(30)) instanceof Drain.Unfinished) {
      drains++;
    }
    assertThat(first).isLessThan(500);
    assertThat(ids(kept())).hasSize(500).doesNotHaveDuplicates();
    assertThat(drains).isGreaterThan(200);
    assertThat(wakeups.reconciles()).containsExactly(FIRM_ID);
    assertThat(new FirstReading(books).isUnderWay(FIRM_ID)).isFalse();
  }

  @Test
  @DisplayName("short of points keeps what it has and comes again after the pause Jobber asks for")
  void shortOfPoints() {
    jobber.has(JobberList.INVOICES, invoices(9));
    jobber.pause = Duration.ofSeconds(7);
    jobber.failsAt(5);

    assertThat(drain()).isEqualTo(new Drain.Unfinished());

    assertThat(wakeups.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  @DisplayName(
      "an event that came while a reading was under way is served by the next, not by that")
  void dirtyWhileReading() {
    EventKey early = received("INVOICE_UPDATE", "inv-1", NOW);
    jobber.has(JobberList.INVOICES, invoices(9));
    drain(Duration.ofSeconds(30), early);
    clock.now = NOW.plusSeconds(20);
    EventKey late = received("INVOICE_UPDATE", "inv-1", NOW.plusSeconds(10));

    while (drain(Duration.ofSeconds(30)) instanceof Drain.Unfinished) {
      assertThat(events.status(late)).contains(WebhookEvents.Status.PENDING);
    }
    assertThat(events.status(early)).contains(WebhookEvents.Status.DONE);
    assertThat(events.status(late)).contains(WebhookEvents.Status.PENDING);

    jobber.has(JobberList.INVOICES, paid("inv-1"));
    assertThat(drain(late)).isInstanceOf(Drain.Synced.class);
    assertThat(events.status(late)).contains(WebhookEvents.Status.DONE);
    assertThat(kept().books().invoices())
        .filteredOn(Invoice::id, "inv-1")
        .singleElement()
        .extracting(Invoice::status)
        .isEqualTo(Known.PAID);
  }

  @Test
  @DisplayName("a wake-up that finds an older reading under way ends it and then serves its event")
  void endsTheOlderFirst() {
    jobber.has(JobberList.INVOICES, invoices(9));
    drain(Duration.ofSeconds(30));
    clock.now = NOW.plusSeconds(20);
    EventKey late = received("INVOICE_UPDATE", "inv-1", NOW.plusSeconds(10));

    assertThat(drain(late)).isInstanceOf(Drain.Synced.class);

    assertThat(events.status(late)).contains(WebhookEvents.Status.DONE);
  }

  @Test
  @DisplayName("a record whose *_DESTROY came is gone, and so is one that reads as null")
  void deletions() {
    jobber.has(JobberList.INVOICES, invoices(3));
    drain();
    jobber.deletes(JobberList.INVOICES, "inv-1");
    jobber.deletes(JobberList.INVOICES, "inv-2");
    clock.now = NOW.plusSeconds(600);
    EventKey destroyed = received("INVOICE_DESTROY", "inv-1", NOW.plusSeconds(500));
    EventKey overtaken = received("INVOICE_UPDATE", "inv-2", NOW.plusSeconds(501));

    drain(destroyed, overtaken);

    assertThat(ids(kept())).containsExactly("inv-0");
  }

  @Test
  @DisplayName("the night leaves the payouts of the firm's own processor alone")
  void othersPayouts() {
    drain();
    Payout stripes = Examples.payoutOf("stripe");
    books.commit(
        new Ledger.Commit(
            books.position(FIRM_ID, "stripe#acct-9"),
            "c",
            List.of(new BookChange.PutPayout(stripes)),
            List.of(),
            NOW));
    clock.now = NOW.plus(Duration.ofDays(1));

    drain();

    assertThat(kept().books().payouts()).containsExactly(stripes);
  }

  @Test
  @DisplayName("the night finds a deletion that no webhook told of")
  void night() {
    jobber.has(JobberList.INVOICES, invoices(3));
    drain();
    jobber.deletes(JobberList.INVOICES, "inv-1");
    clock.now = NOW.plus(Duration.ofDays(1));

    drain();

    assertThat(ids(kept())).containsExactly("inv-0", "inv-2");
  }

  @Test
  @DisplayName("the week reads every row again, however old its last change")
  void week() {
    drain();
    clock.now = NOW.plus(Duration.ofDays(9));
    jobber.asked.clear();

    drain();

    assertThat(jobber.asked).extracting(JobberSource.Request::since).containsOnly(Instant.EPOCH);
  }

  @Test
  @DisplayName("a quote that was sent and approved between two readings keeps both moments")
  void quoteTransitions() {
    jobber.has(JobberList.QUOTES, new BookChange.PutQuote(Examples.quote()));
    drain();
    clock.now = NOW.plusSeconds(60);
    EventKey sent = received("QUOTE_SENT", "q-12", NOW.plusSeconds(30));

    drain(sent);

    assertThat(kept().books().quotes().getFirst().log())
        .extracting(seen -> seen.status() + " " + seen.certainty())
        .containsExactly("draft SEEN", "approved SEEN", "awaiting_response SEEN");
  }

  @Test
  @DisplayName("a token that dies before its time is refreshed once, and the reading goes on")
  void dyingToken() {
    jobber.has(JobberList.INVOICES, invoices(3));
    jobber.dead.add(PretendAuthorization.first(Duration.ofDays(90)));

    assertThat(drain()).isEqualTo(new Drain.Synced(3));
    assertThat(authorization.shown).containsExactly("refresh-0");
  }

  @Test
  @DisplayName("a connection that is dead for good is paused and asked to reconnect exactly once")
  void reconnectOnce() {
    jobber.dead.add(PretendAuthorization.first(Duration.ofDays(90)));
    authorization.disconnect();

    assertThat(drain()).isEqualTo(new Drain.ReconnectNeeded());
    assertThat(drain()).isEqualTo(new Drain.Paused());
    assertThat(drain()).isEqualTo(new Drain.Paused());
  }

  @Test
  @DisplayName("APP_DISCONNECT stops the sync; a connection made afterwards is not stopped by it")
  void disconnected() {
    EventKey gone = received("APP_DISCONNECT", "app", NOW.minusSeconds(30));

    assertThat(drain(gone)).isEqualTo(new Drain.Disconnected());
    assertThat(drain()).isEqualTo(new Drain.Paused());
    assertThat(jobber.asked).isEmpty();
    Connection stored = connections.find(Source.JOBBER, ACCOUNT).orElseThrow();
    assertThat(stored.health()).isEqualTo(Health.DISCONNECTED);

    connections.save(
        new Connection(
            FIRM_ID,
            Source.JOBBER,
            ACCOUNT,
            stored.tokens(),
            Health.GOOD,
            NOW,
            Instant.EPOCH,
            stored.version()));
    received("APP_DISCONNECT", "app", NOW.minusSeconds(20));
    assertThat(drain()).isInstanceOf(Drain.Synced.class);
  }

  @Test
  @DisplayName("of two drains of one firm the slower one writes nothing")
  void fenced() {
    jobber.has(JobberList.INVOICES, invoices(3));
    jobber.meanwhile =
        () -> {
          jobber.meanwhile = () -> {};
          drain();
        };

    assertThat(drain()).isEqualTo(new Drain.LostRace());
    assertThat(ids(kept())).hasSize(3);
  }

  private void attempt() {
    try {
      drain();
    } catch (Unavailable stopped) {
      assertThat(stopped).hasMessage("stopped here");
    }
  }

  private SyncJobber sync() {
    return new SyncJobber(
        new SyncJobber.Ports(
            new OpenEvents(events, Duration.ZERO, clock),
            connections,
            firms,
            new FreshTokens(authorization, connections, new InMemoryLeases(), clock),
            jobber,
            books,
            books,
            wakeups),
        clock);
  }

  private Drain drain(EventKey... keys) {
    return drain(Duration.ofMinutes(2), keys);
  }

  private Drain drain(Duration left, EventKey... keys) {
    return sync().drain(request(keys), () -> left);
  }

  private static SyncRequest request(EventKey... keys) {
    return new SyncRequest(ACCOUNT, List.of(keys));
  }

  private EventKey received(String topic, String item, Instant at) {
    EventKey key = new EventKey(Source.JOBBER, ACCOUNT, TODAY, topic + "|" + item + "|" + at);
    events.record(new WebhookEvent(key, topic, item, at), at);
    return key;
  }

  private FirmBooks kept() {
    return books.load(Examples.firm(), TODAY);
  }

  private static List<String> ids(FirmBooks kept) {
    return kept.books().invoices().stream().map(Invoice::id).toList();
  }

  private static BookChange[] invoices(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Examples.invoice("inv-" + number, Known.AWAITING_PAYMENT))
        .map(BookChange.PutInvoice::new)
        .toArray(BookChange[]::new);
  }

  private static BookChange paid(String id) {
    return new BookChange.PutInvoice(Examples.invoice(id, Known.PAID));
  }

  private static BookChange expense() {
    return new BookChange.PutExpense(Examples.expense());
  }
}
