package com.oodaloo.adapters.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.wire.Secret;
import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.InMemoryConnections;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.AcceptWebhook;
import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.reconcile.ReconcileFirm;
import com.oodaloo.app.sync.OpenEvents;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.app.sync.SyncPreflight;
import com.oodaloo.app.sync.SyncProcessor;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.app.sync.TimeLeft;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.sandbox.OutgoingWebhook;
import com.oodaloo.sandbox.SandboxSettings;
import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.PayoutLine;
import com.oodaloo.sandbox.company.events.RecordedPaymentKind;
import com.oodaloo.sandbox.company.events.WorldEvent;
import com.oodaloo.sandbox.stripe.StripeServer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A firm's own Stripe account")
class StripeStoryTest {
  private static final Clock NOW = Clock.fixed(Examples.NOW, ZoneOffset.UTC);
  private static final Clock LATER = Clock.offset(NOW, Duration.ofSeconds(10));
  private static final PayoutCard CARD =
      new PayoutCard(
          "p1",
          Examples.TODAY.minusDays(2),
          Examples.TODAY,
          List.of(
              new PayoutCard.Item(RecordedPaymentKind.PAYMENT, "c1", 150_000, 4_380),
              new PayoutCard.Item(RecordedPaymentKind.REFUND, "r1", -20_000, 0),
              new PayoutCard.Item(PayoutLine.DISPUTE, "d1", -5_000, 1_500, "")));

  private final InMemoryWebhookEvents events = new InMemoryWebhookEvents();
  private final InMemoryBooks books = new InMemoryBooks(events);
  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final InMemoryWakeups wakeups = new InMemoryWakeups();
  private final StripeServer server =
      new StripeServer(
          new SandboxSettings(
              URI.create("http://x"), "a", "b", "c", "d", "sk_test", "whsec_new", 7));
  private HttpServer http;

  @BeforeEach
  void open() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/", exchange -> server.handle(exchange, exchange.getRequestURI().getPath()));
    http.start();
    firms.save(Examples.firm(), Instant.EPOCH);
    connections.save(
        new Connection(
            Examples.FIRM_ID,
            Source.STRIPE,
            StripeAccess.OWN_ACCOUNT,
            Tokens.lasting("x"),
            Connection.Health.GOOD,
            Examples.NOW,
            Instant.EPOCH,
            0));
    server.apply(new WorldEvent.StripePaidOut(Examples.NOW, CARD));
  }

  @AfterEach
  void close() {
    http.stop(0);
  }

  /// Delivers what Stripe has to say, believed by the new secret while the old one still holds.
  private SyncOutcome hear() {
    StripeWebhooks webhooks =
        new StripeWebhooks(List.of(new Secret("whsec_old"), new Secret("whsec_new")));
    List<EventKey> keys = new ArrayList<>();
    for (OutgoingWebhook webhook : server.unsent(Examples.NOW)) {
      Map<String, String> headers =
          webhook.headers().entrySet().stream()
              .collect(
                  Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
      if (webhooks.read(webhook.body(), headers, Examples.NOW)
          instanceof Delivery.Genuine(var event)) {
        new AcceptWebhook(events, wakeups, NOW).accept(event);
        keys.add(event.key());
      }
    }
    return drain(keys, LATER);
  }

  private SyncOutcome drained(TimeLeft left) {
    return processor(LATER).drain(new SyncRequest(StripeAccess.OWN_ACCOUNT, List.of()), left);
  }

  private SyncOutcome drain(List<EventKey> keys, Clock at) {
    return processor(at).drain(new SyncRequest(StripeAccess.OWN_ACCOUNT, keys), TimeLeft.PLENTY);
  }

  private SyncProcessor processor(Clock at) {
    StripePayouts payouts =
        new StripePayouts(
            StripeAccess.of(
                URI.create("http://127.0.0.1:" + http.getAddress().getPort()), "sk_test"));
    return new SyncProcessor(
        new SyncProcessor.Ports(
            new SyncPreflight(
                new OpenEvents(events, Duration.ofSeconds(5), at), connections, firms, at),
            payouts,
            books,
            wakeups),
        at);
  }

  private FirmBooks kept() {
    return books.load(Examples.firm(), Examples.TODAY);
  }

  private Payout payout() {
    return kept().books().payouts().getFirst();
  }

  private List<String> matched() {
    new ReconcileFirm(firms, books, books, new StepwiseMatcher(), NOW).reconcile(Examples.FIRM_ID);
    return kept().matches().stream().map(Match::payoutId).toList();
  }

  private void banked() {
    books.commit(
        new BooksWriter.Commit(
            books.position(Examples.FIRM_ID, "test"),
            "",
            List.of(
                new BookChange.PutAccount(Examples.account()),
                new BookChange.PutTransaction(
                    new BankTransaction(
                        "t1",
                        "acc-1",
                        Examples.TODAY,
                        Money.usd(CARD.netCents()),
                        "STRIPE TRANSFER",
                        "",
                        "",
                        "",
                        "ach",
                        "",
                        BankTransaction.State.POSTED))),
            List.of(),
            Examples.NOW));
  }

  @Test
  @DisplayName("pays out: charges, refunds, disputes and fees explain the lump to the cent")
  void paid() {
    assertThat(hear()).isEqualTo(new SyncOutcome.Synced(1));
    assertThat(payout().status()).isEqualTo(Payout.Status.PAID);
    assertThat(payout().isExplained()).isTrue();
    assertThat(payout().items())
        .extracting(PayoutItem::type)
        .containsExactly("charge", "refund", "dispute");
    assertThat(payout().fee()).isEqualTo(Money.usd(5_880));
    banked();
    assertThat(matched()).containsExactly(payout().id());
  }

  @Test
  @DisplayName("takes a payout back: it is failed in the books, and settles nothing any more")
  void failed() {
    hear();
    banked();
    assertThat(matched()).hasSize(1);
    server.fail(CARD);
    assertThat(hear()).isEqualTo(new SyncOutcome.Synced(1));

    assertThat(payout().status()).isEqualTo(Payout.Status.FAILED);
    assertThat(matched()).doesNotContain(payout().id());
    assertThat(hear()).isNotInstanceOf(SyncOutcome.LostRace.class);
  }

  @Test
  @DisplayName("lists what no webhook told: paid payouts, and weeks later that one was sent back")
  void listed() {
    for (int i = 2; i <= 45; i++) {
      Instant day = Examples.NOW.minus(Duration.ofDays(i));
      PayoutCard card = new PayoutCard("p" + i, CARD.created(), CARD.arrival(), CARD.items());
      server.apply(new WorldEvent.StripePaidOut(day, card));
    }
    server.unsent(Examples.NOW);

    assertThat(drain(List.of(), LATER)).isEqualTo(new SyncOutcome.Synced(45));
    assertThat(kept().books().payouts()).hasSize(45).allMatch(Payout::isExplained);

    server.fail(CARD);
    server.unsent(Examples.NOW);
    Clock sixHours = Clock.offset(NOW, Duration.ofHours(6));
    assertThat(drain(List.of(), LATER)).as("listed just now").isEqualTo(new SyncOutcome.Synced(0));
    assertThat(drain(List.of(), sixHours)).isInstanceOf(SyncOutcome.Synced.class);
    assertThat(kept().books().payouts())
        .filteredOn(payout -> payout.status() == Payout.Status.FAILED)
        .hasSize(1);
  }

  @Test
  @DisplayName("A list that has no time left goes on at the next wake-up, where it was")
  void goesOn() {
    for (int i = 2; i <= 45; i++) {
      PayoutCard card = new PayoutCard("p" + i, CARD.created(), CARD.arrival(), CARD.items());
      server.apply(new WorldEvent.StripePaidOut(Examples.NOW.minus(Duration.ofDays(i)), card));
    }
    server.unsent(Examples.NOW);
    TimeLeft hurry = () -> Duration.ofSeconds(20);

    assertThat(drained(hurry)).isInstanceOf(SyncOutcome.Unfinished.class);
    assertThat(kept().books().payouts()).hasSize(20);
    assertThat(drained(hurry)).isInstanceOf(SyncOutcome.Unfinished.class);
    assertThat(drained(hurry)).isInstanceOf(SyncOutcome.Synced.class);
    assertThat(kept().books().payouts()).hasSize(45);
  }
}
