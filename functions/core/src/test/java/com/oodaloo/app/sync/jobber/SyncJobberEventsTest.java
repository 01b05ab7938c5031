package com.oodaloo.app.sync.jobber;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.sync.jobber.DrainedFirm.ACCOUNT;
import static com.oodaloo.app.sync.jobber.DrainedFirm.invoices;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.connect.ConnectJobber;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.connect.PretendAuthorization;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Draining Jobber for its events and with its tokens")
class SyncJobberEventsTest {
  private final DrainedFirm firm = new DrainedFirm();

  @Test
  @DisplayName(
      "an event that came while a reading was under way is served by the next, not by that")
  void dirtyWhileReading() {
    EventKey early = firm.received("INVOICE_UPDATE", "inv-1", NOW);
    firm.jobber.has(JobberList.INVOICES, invoices(9));
    firm.drain(Duration.ofSeconds(30), early);
    firm.clock.now = NOW.plusSeconds(20);
    EventKey late = firm.received("INVOICE_UPDATE", "inv-1", NOW.plusSeconds(10));

    while (firm.drain(Duration.ofSeconds(30)) instanceof SyncOutcome.Unfinished) {
      assertThat(firm.events.status(late)).contains(WebhookEvents.Status.PENDING);
    }
    assertThat(firm.events.status(early)).contains(WebhookEvents.Status.DONE);
    assertThat(firm.events.status(late)).contains(WebhookEvents.Status.PENDING);

    firm.jobber.has(JobberList.INVOICES, paid("inv-1"));
    assertThat(firm.drain(late)).isInstanceOf(SyncOutcome.Synced.class);
    assertThat(firm.events.status(late)).contains(WebhookEvents.Status.DONE);
    assertThat(firm.kept().books().invoices())
        .filteredOn(Invoice::id, "inv-1")
        .singleElement()
        .extracting(Invoice::status)
        .isEqualTo(Known.PAID);
  }

  @Test
  @DisplayName("a wake-up that finds an older reading under way ends it and then serves its event")
  void endsTheOlderFirst() {
    firm.jobber.has(JobberList.INVOICES, invoices(9));
    firm.drain(Duration.ofSeconds(30));
    firm.clock.now = NOW.plusSeconds(20);
    EventKey late = firm.received("INVOICE_UPDATE", "inv-1", NOW.plusSeconds(10));

    assertThat(firm.drain(late)).isInstanceOf(SyncOutcome.Synced.class);

    assertThat(firm.events.status(late)).contains(WebhookEvents.Status.DONE);
  }

  @Test
  @DisplayName("a token that dies before its time is refreshed once, and the reading goes on")
  void dyingToken() {
    firm.jobber.has(JobberList.INVOICES, invoices(3));
    firm.jobber.dead.add(PretendAuthorization.first(Duration.ofDays(90)));

    assertThat(firm.drain()).isEqualTo(new SyncOutcome.Synced(3));
    assertThat(firm.authorization.shown).containsExactly("refresh-0");
  }

  @Test
  @DisplayName("a connection that is dead for good is paused and asked to reconnect exactly once")
  void reconnectOnce() {
    firm.jobber.dead.add(PretendAuthorization.first(Duration.ofDays(90)));
    firm.authorization.disconnect();

    assertThat(firm.drain()).isEqualTo(new SyncOutcome.ReconnectNeeded());
    assertThat(firm.drain()).isEqualTo(new SyncOutcome.Paused());
    assertThat(firm.drain()).isEqualTo(new SyncOutcome.Paused());
  }

  @Test
  @DisplayName("APP_DISCONNECT stops the sync; a connection made afterwards is not stopped by it")
  void disconnected() {
    EventKey gone = firm.received("APP_DISCONNECT", "app", NOW.minusSeconds(30));

    assertThat(firm.drain(gone)).isEqualTo(new SyncOutcome.Disconnected());
    assertThat(firm.drain()).isEqualTo(new SyncOutcome.Paused());
    assertThat(firm.jobber.asked).isEmpty();
    Connection stored = firm.connections.find(Source.JOBBER, ACCOUNT).orElseThrow();
    assertThat(stored.health()).isEqualTo(Health.DISCONNECTED);

    firm.connections.save(
        new Connection(
            FIRM_ID,
            Source.JOBBER,
            ACCOUNT,
            stored.tokens(),
            Health.GOOD,
            NOW,
            Instant.EPOCH,
            stored.version()));
    firm.received("APP_DISCONNECT", "app", NOW.minusSeconds(20));
    assertThat(firm.drain()).isInstanceOf(SyncOutcome.Synced.class);
  }

  @Test
  @DisplayName(
      "a connection that Jobber was too busy to name is named by the drain it was queued for")
  void unnamed() {
    Tokens tokens = PretendAuthorization.first(Duration.ofDays(1));
    FirmId nobody = new FirmId("unnamed-1");
    firm.connections.save(
        new Connection(
            nobody, Source.JOBBER, "unnamed-1", tokens, Health.GOOD, NOW, Instant.EPOCH, 0));
    SyncRequest request = new SyncRequest("unnamed-1", List.of());

    assertThat(firm.sync().drain(request, () -> Duration.ofMinutes(2)))
        .isEqualTo(new SyncOutcome.Synced(0));
    assertThat(firm.wakeups.accounts())
        .containsExactly(new InMemoryWakeups.Account(Source.JOBBER, ACCOUNT));
    assertThat(firm.firms.find(ConnectJobber.firmOf(ACCOUNT))).isPresent();
    assertThat(firm.sync().drain(request, () -> Duration.ofMinutes(2)))
        .isEqualTo(new SyncOutcome.Paused());
  }

  @Test
  @DisplayName("of two drains of one firm the slower one writes nothing")
  void fenced() {
    firm.jobber.has(JobberList.INVOICES, invoices(3));
    firm.jobber.meanwhile =
        () -> {
          firm.jobber.meanwhile = () -> {};
          firm.drain();
        };

    assertThat(firm.drain()).isEqualTo(new SyncOutcome.LostRace());
    assertThat(firm.invoiceIds()).hasSize(3);
  }

  private static BookChange paid(String id) {
    return new BookChange.PutInvoice(Examples.invoice(id, Known.PAID));
  }
}
