package com.oodaloo.app.sync.jobber;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.sync.jobber.DrainedFirm.expense;
import static com.oodaloo.app.sync.jobber.DrainedFirm.invoices;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.domain.payout.Payout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reading Jobber")
class SyncJobberTest {
  private final DrainedFirm firm = new DrainedFirm();

  @Test
  @DisplayName("reads every list whole the first time, and then what changed since a little before")
  void increments() {
    firm.jobber.has(JobberList.INVOICES, invoices(1)).has(JobberList.EXPENSES, expense());
    assertThat(firm.drain()).isEqualTo(new SyncOutcome.Synced(2));
    firm.clock.now = NOW.plusSeconds(3600);
    firm.jobber.asked.clear();

    assertThat(firm.drain()).isEqualTo(new SyncOutcome.Synced(0));

    assertThat(firm.kept().expenses()).containsExactly(Examples.expense());
    assertThat(firm.jobber.asked)
        .extracting(JobberSource.Request::list)
        .contains(JobberList.values());
    assertThat(firm.jobber.asked)
        .extracting(JobberSource.Request::since)
        .containsOnly(NOW.minus(Duration.ofMinutes(10)));
  }

  @Test
  @DisplayName(
      "stopped at any call goes on there: no row is dropped or doubled, few are read twice")
  void stoppedAnywhere() {
    firm.jobber.has(JobberList.INVOICES, invoices(500)).has(JobberList.EXPENSES, expense());
    int calls = 0;
    for (int stop = 1; stop < 60; stop++) {
      firm.jobber.failsAt(stop);
      attempt();
      calls += firm.jobber.calls();
    }
    firm.jobber.failsAt(-1);
    firm.drain();

    assertThat(firm.invoiceIds()).hasSize(500).doesNotHaveDuplicates();
    assertThat(firm.kept().expenses()).hasSize(1);
    assertThat(calls).isLessThan(2_000);
  }

  @Test
  @DisplayName(
      "for a firm that is stopped reads nothing and leaves its events open until it goes on")
  void held() {
    firm.jobber.has(JobberList.INVOICES, invoices(1));
    EventKey event = firm.received("INVOICE_UPDATE", "inv-1", NOW);
    firm.firms.pause(FIRM_ID, NOW);
    firm.clock.now = NOW.plusSeconds(60);

    assertThat(firm.drain(event)).isEqualTo(new SyncOutcome.Held());
    assertThat(firm.jobber.asked).isEmpty();
    assertThat(firm.events.status(event)).contains(WebhookEvents.Status.PENDING);

    firm.firms.resume(FIRM_ID);
    assertThat(firm.drain(event)).isEqualTo(new SyncOutcome.Synced(1));
    assertThat(firm.events.status(event)).contains(WebhookEvents.Status.DONE);
  }

  @Test
  @DisplayName("out of time keeps what it has, asks for another wake-up, and goes on there")
  void outOfTime() {
    firm.jobber.has(JobberList.INVOICES, invoices(500));

    assertThat(firm.drain(Duration.ofSeconds(30))).isEqualTo(new SyncOutcome.Unfinished());
    int first = firm.invoiceIds().size();
    assertThat(firm.wakeups.accounts()).hasSize(1);
    assertThat(firm.wakeups.reconciles()).isEmpty();
    assertThat(new FirstReading(firm.books).isUnderWay(FIRM_ID)).isTrue();

    int drains = 1;
    while (firm.drain(Duration.ofSeconds(30)) instanceof SyncOutcome.Unfinished) {
      drains++;
    }
    assertThat(first).isLessThan(500);
    assertThat(firm.invoiceIds()).hasSize(500).doesNotHaveDuplicates();
    assertThat(drains).isGreaterThan(200);
    assertThat(firm.wakeups.reconciles()).containsExactly(FIRM_ID);
    assertThat(new FirstReading(firm.books).isUnderWay(FIRM_ID)).isFalse();
  }

  @Test
  @DisplayName("short of points keeps what it has and comes again after the pause Jobber asks for")
  void shortOfPoints() {
    firm.jobber.has(JobberList.INVOICES, invoices(9));
    firm.jobber.pause = Duration.ofSeconds(7);
    firm.jobber.failsAt(5);

    assertThat(firm.drain()).isEqualTo(new SyncOutcome.Unfinished());

    assertThat(firm.wakeups.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  @DisplayName("a record whose *_DESTROY came is gone, and so is one that reads as null")
  void deletions() {
    firm.jobber.has(JobberList.INVOICES, invoices(3));
    firm.drain();
    firm.jobber.deletes(JobberList.INVOICES, "inv-1");
    firm.jobber.deletes(JobberList.INVOICES, "inv-2");
    firm.clock.now = NOW.plusSeconds(600);
    EventKey destroyed = firm.received("INVOICE_DESTROY", "inv-1", NOW.plusSeconds(500));
    EventKey overtaken = firm.received("INVOICE_UPDATE", "inv-2", NOW.plusSeconds(501));

    firm.drain(destroyed, overtaken);

    assertThat(firm.invoiceIds()).containsExactly("inv-0");
  }

  @Test
  @DisplayName("the night leaves the payouts of the firm's own processor alone")
  void othersPayouts() {
    firm.drain();
    Payout stripes = Examples.payoutOf("stripe");
    firm.books.commit(
        new BooksWriter.Commit(
            firm.books.position(FIRM_ID, "stripe#acct-9"),
            "c",
            List.of(new BookChange.PutPayout(stripes)),
            List.of(),
            NOW));
    firm.clock.now = NOW.plus(Duration.ofDays(1));

    firm.drain();

    assertThat(firm.kept().books().payouts()).containsExactly(stripes);
  }

  @Test
  @DisplayName("the night finds a deletion that no webhook told of")
  void night() {
    firm.jobber.has(JobberList.INVOICES, invoices(3));
    firm.drain();
    firm.jobber.deletes(JobberList.INVOICES, "inv-1");
    firm.clock.now = NOW.plus(Duration.ofDays(1));

    firm.drain();

    assertThat(firm.invoiceIds()).containsExactly("inv-0", "inv-2");
  }

  @Test
  @DisplayName("the week reads every row again, however old its last change")
  void week() {
    firm.drain();
    firm.clock.now = NOW.plus(Duration.ofDays(9));
    firm.jobber.asked.clear();

    firm.drain();

    assertThat(firm.jobber.asked)
        .extracting(JobberSource.Request::since)
        .containsOnly(Instant.EPOCH);
  }

  @Test
  @DisplayName("a quote that was sent and approved between two readings keeps both moments")
  void quoteTransitions() {
    firm.jobber.has(JobberList.QUOTES, new BookChange.PutQuote(Examples.quote()));
    firm.drain();
    firm.clock.now = NOW.plusSeconds(60);
    EventKey sent = firm.received("QUOTE_SENT", "q-12", NOW.plusSeconds(30));

    firm.drain(sent);

    assertThat(firm.kept().books().quotes().getFirst().log())
        .extracting(seen -> seen.status() + " " + seen.certainty())
        .containsExactly("draft SEEN", "approved SEEN", "awaiting_response SEEN");
  }

  private void attempt() {
    try {
      firm.drain();
    } catch (Unavailable stopped) {
      assertThat(stopped).hasMessage("stopped here");
    }
  }
}
