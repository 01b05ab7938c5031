package com.oodaloo.adapters.jobber;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.connect.ConnectJobber;
import com.oodaloo.app.connect.ConnectJobber.Finished;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus.Known;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.jobber.graphql.InvoicesQuery;
import com.oodaloo.jobber.graphql.JobsQuery;
import com.oodaloo.jobber.graphql.QuotesQuery;
import com.oodaloo.sandbox.Misbehaviour;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The ten facts about Jobber that trip an implementer, each met over the wire at the sandbox's
/// Jobber by the product's own sync.
@DisplayName("Jobber's ten traps")
class JobberTrapsTest {
  @Test
  @DisplayName("1: payouts are whole cents, everything else is dollars")
  void trap1() throws Exception {
    try (SandboxedSync sync = Demo.playedOut()) {
      Money payouts = total(sync.kept().books().payouts().stream().map(Payout::net));
      Money invoices = total(sync.kept().books().invoices().stream().map(Invoice::total));

      assertThat(payouts).isEqualTo(Money.usd(Demo.payoutCents()));
      assertThat(invoices).isEqualTo(Money.usd(Demo.invoiceCents()));
    }
  }

  @Test
  @DisplayName(
      "2: a payout's own fee is 0; its fees are on its parts, which explain it to the cent")
  void trap2() throws Exception {
    try (SandboxedSync sync = Demo.playedOut()) {
      List<Payout> payouts = sync.kept().books().payouts();

      assertThat(payouts).isNotEmpty().allMatch(Payout::isExplained);
      assertThat(payouts)
          .allSatisfy(payout ->
              assertThat(payout.fee())
                  .isEqualTo(total(payout.items().stream().map(PayoutItem::fee))));
      assertThat(total(payouts.stream().map(Payout::fee)).isPositive()).isTrue();
    }
  }

  @Test
  @DisplayName("3: an ordinary payment's rawAmount is negative; the kind says which way money went")
  void trap3() throws Exception {
    try (SandboxedSync sync = Demo.playedOut()) {
      assertThat(sync.kept().books().payments())
          .extracting(Payment::kind)
          .contains(PaymentKind.PAYMENT, PaymentKind.DEPOSIT, PaymentKind.REFUND);
      assertThat(sync.kept().books().payments()).noneMatch(paid -> paid.amount().isNegative());
    }
  }

  @Test
  @DisplayName("4: payments are read from one list only, never joined with those inside an invoice")
  void trap4() {
    assertThat(
            List.of(
                InvoicesQuery.OPERATION_DOCUMENT,
                JobsQuery.OPERATION_DOCUMENT,
                QuotesQuery.OPERATION_DOCUMENT))
        .noneMatch(document -> document.contains("paymentRecords"))
        .noneMatch(document -> document.contains("depositRecords"));
  }

  @Test
  @DisplayName("5: lists reorder while they are paged and hide deletions: nothing is lost or stays")
  void trap5() throws Exception {
    try (SandboxedSync sync =
        new SandboxedSync(BusyYear.of(400), Misbehaviour.RESTLESS_ROWS, Misbehaviour.SEARCH_LAG)) {
      sync.drainWhole();
      assertThat(sync.kept().books().invoices()).hasSize(400);

      sync.sandbox.jobber().deleteInvoiceSilently("10007");
      sync.clock.passes(Duration.ofDays(1));
      sync.drainWhole();

      assertThat(sync.kept().books().invoices())
          .hasSize(399)
          .noneMatch(invoice -> invoice.number().equals("10007"));
    }
  }

  @Test
  @DisplayName("6: THROTTLED is HTTP 200: the reading waits and goes on, and never asks too much")
  void trap6() throws Exception {
    try (SandboxedSync sync = new SandboxedSync(BusyYear.of(200), Misbehaviour.THROTTLED_CALLS)) {
      sync.drainWhole();

      assertThat(sync.kept().books().invoices()).hasSize(200);
      assertThat(sync.sandbox.jobber().throttled()).isPositive();
      assertThat(sync.points.find(sync.firm()).orElseThrow().priceByOperation().values())
          .allMatch(points -> points < PointsBucket.POINTS_MAX);
    }
  }

  @Test
  @DisplayName("7: another version than the one asked for is an operator's alarm, raised once")
  void trap7() throws Exception {
    Alarms alarms = new Alarms();
    Logger logger = Logger.getLogger(JobberTransport.class.getName());
    logger.addHandler(alarms);
    try (SandboxedSync sync = new SandboxedSync(BusyYear.of(20), Misbehaviour.OTHER_VERSION)) {
      alarms.lines.clear();
      sync.drainWhole();

      assertThat(alarms.lines)
          .singleElement()
          .satisfies(line -> assertThat(line.getLevel().getName()).isEqualTo("SEVERE"));
      assertThat(sync.kept().books().invoices()).hasSize(20);
    } finally {
      logger.removeHandler(alarms);
    }
  }

  @Test
  @DisplayName("8: twin webhooks of one second are one event, and late ones are read again")
  void trap8() throws Exception {
    try (SandboxedSync sync =
        new SandboxedSync(
            Demo.WORLD, Misbehaviour.TWIN_WEBHOOKS, Misbehaviour.OVERTAKING_WEBHOOKS)) {
      sync.drainWhole();
      List<EventKey> keys = sync.goesOnTo(Demo.WORLD.start().plus(Duration.ofDays(7)));
      assertThat(keys).isNotEmpty().doesNotHaveDuplicates();

      drainAll(sync, keys);

      assertThat(keys)
          .allSatisfy(
              key -> assertThat(sync.events.status(key)).contains(WebhookEvents.Status.DONE));
      sync.sandbox.jobber().deleteInvoice(sync.kept().books().invoices().getFirst().number());
      int before = sync.kept().books().invoices().size();
      drainAll(sync, sync.goesOnTo(sync.clock.instant()));
      assertThat(sync.kept().books().invoices()).hasSize(before - 1);
    }
  }

  @Test
  @DisplayName(
      "9: the Marketplace has no state, a refusal no parameters, a state works once, tokens rotate")
  void trap9() throws Exception {
    try (SandboxedSync sync = new SandboxedSync(BusyYear.of(10))) {
      URI back = URI.create("http://app.test/back");
      var connect = sync.connecting();
      ConnectJobber.Callback came = sync.callback(connect.start(back, ""));
      String code = came.code();
      String state = came.state();
      String browser = came.browser();

      assertThat(connect.finish(new ConnectJobber.Callback("", "", ""), back))
          .isInstanceOf(Finished.Declined.class);
      assertThat(connect.finish(new ConnectJobber.Callback(code, "", browser), back))
          .isInstanceOf(Finished.NotStarted.class);
      for (String other :
          List.of("", browser + "0", sync.callback(connect.start(back, "")).browser())) {
        assertThat(connect.finish(new ConnectJobber.Callback(code, state, other), back))
            .isInstanceOf(Finished.StaleState.class);
      }
      assertThat(connect.finish(came, back)).isInstanceOf(Finished.Connected.class);
      assertThat(connect.finish(came, back)).isInstanceOf(Finished.StaleState.class);
      ConnectJobber.Callback late = sync.callback(connect.start(back, ""));
      sync.clock.passes(Duration.ofMinutes(10));
      assertThat(connect.finish(late, back)).isInstanceOf(Finished.StaleState.class);
      assertThat(sync.connect()).isInstanceOf(Finished.Connected.class);
      Instant end = sync.connection().tokens().expiresAt();
      assertThat(end).isEqualTo(sync.clock.instant().plus(Duration.ofMinutes(60)));

      String first = sync.connection().tokens().refresh();
      sync.clock.passes(Duration.ofMinutes(58));
      sync.drainWhole();
      assertThat(sync.connection().tokens().refresh()).isNotEqualTo(first);

      sync.sandbox.jobber().disconnect();
      sync.clock.passes(Duration.ofMinutes(2));
      assertThat(sync.drain()).isIn(new SyncOutcome.ReconnectNeeded());
      assertThat(sync.drain()).isEqualTo(new SyncOutcome.Paused());
      assertThat(sync.connection().health()).isEqualTo(Health.NEEDS_RECONNECT);
    }
  }

  @Test
  @DisplayName("10: what is open is the balance, by status; a due date is a day of the firm's zone")
  void trap10() throws Exception {
    try (SandboxedSync sync = Demo.playedOut()) {
      List<Invoice> invoices = sync.kept().books().invoices();

      assertThat(invoices).anyMatch(invoice -> invoice.balance().isPositive());
      assertThat(invoices)
          .filteredOn(invoice -> invoice.status() == Known.PAID)
          .isNotEmpty()
          .allMatch(invoice -> invoice.balance().isZero());
      assertThat(invoices)
          .allSatisfy(
              invoice -> assertThat(Demo.dueDays(invoice.number())).contains(invoice.due()));
    }
  }

  private static void drainAll(SandboxedSync sync, List<EventKey> keys) {
    for (EventKey key : keys) {
      sync.drain(key);
    }
  }

  private static Money total(Stream<Money> amounts) {
    return amounts.reduce(Money.usd(0), Money::plus);
  }
}
