package com.oodaloo.adapters.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.oodaloo.adapters.wire.Loopback;
import com.oodaloo.adapters.wire.Secret;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.time.BusinessZone;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StripePayoutsTest {
  private static final BusinessZone DENVER = new BusinessZone(ZoneId.of("America/Denver"));

  /// Made on Thursday evening in Denver, arriving on Monday 20 January 2025.
  private static final String PAYOUT =
      """
      {"id":"po_1","object":"payout","amount":145470,"currency":"usd","automatic":true,
       "created":1737082800,"arrival_date":1737331200,"status":"paid","new":{}}
      """;

  private static final String CHARGE =
      """
      {"id":"txn_1","type":"charge","source":"ch_1","amount":150000,"fee":4530,"net":145470,
       "currency":"usd","fee_details":[{"amount":4380,"type":"stripe_fee"},
       {"amount":150,"type":"application_fee"}]}
      """;

  private static final String ITSELF =
      """
      {"id":"txn_9","type":"payout","source":"po_1","amount":-145470,"fee":0,"currency":"usd",
       "fee_details":[]}
      """;

  private final Loopback server = new Loopback();
  private final StripePayouts stripe =
      new StripePayouts(
          new StripeAccess(
              server.at("/sandbox/stripe"), new Secret("sk_hush"), Duration.ofSeconds(1)));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  @DisplayName("A payout is taken apart into what was charged and what Stripe kept")
  void payout() {
    server.says(200, PAYOUT).says(200, list("false", ITSELF, CHARGE));
    Payout payout = stripe.payout("own", "po_1", DENVER);
    assertThat(payout)
        .isEqualTo(
            new Payout(
                "po_1",
                "stripe",
                LocalDate.of(2025, 1, 16),
                LocalDate.of(2025, 1, 20),
                Money.usd(150_000),
                Money.usd(4_530),
                Money.usd(145_470),
                Payout.Status.PAID,
                List.of(
                    new PayoutItem(
                        "txn_1",
                        "charge",
                        "ch_1",
                        "",
                        Money.usd(150_000),
                        Money.usd(4_530),
                        Money.usd(0)))));
    assertThat(payout.isExplained()).isTrue();
  }

  @Test
  @DisplayName("Stripe is asked twice, in the key's own name")
  void asked() {
    server.says(200, PAYOUT).says(200, list("false", CHARGE));
    assertThat(stripe.payout("own", "po_1", DENVER).id()).isEqualTo("po_1");
    assertThat(server.asked())
        .extracting(Loopback.Asked::path)
        .containsExactly(
            "/sandbox/stripe/v1/payouts/po_1",
            "/sandbox/stripe/v1/balance_transactions?payout=po_1&limit=100");
    assertThat(server.asked().getFirst().headers())
        .containsEntry("Authorization", List.of("Bearer sk_hush"))
        .doesNotContainKey("Stripe-account");
  }

  @Test
  @DisplayName("Pages follow each other by the last id, in the connected account's name")
  void pages() {
    server.says(200, PAYOUT).says(200, list("true", ITSELF)).says(200, list("false", CHARGE));
    assertThat(stripe.payout("acct_7", "po_1", DENVER).items()).hasSize(1);
    assertThat(server.asked().getLast().path()).endsWith("&limit=100&starting_after=txn_9");
    assertThat(server.asked().getLast().headers())
        .containsEntry("Stripe-account", List.of("acct_7"));
  }

  @Test
  @DisplayName("A manual payout has no parts, and so explains nothing")
  void manual() {
    server.says(200, PAYOUT.replace("\"automatic\":true", "\"automatic\":false"));
    assertThat(stripe.payout("own", "po_1", DENVER).isExplained()).isFalse();
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  @DisplayName("A list without end is given up after fifty pages")
  void endless() {
    server.says(200, PAYOUT).says(200, list("true", CHARGE));
    assertThat(outcome(failure("po_1"))).isEqualTo("PROTOCOL");
    assertThat(server.asked()).hasSize(1 + StripePayouts.PAGES_MAX);
  }

  @ParameterizedTest
  @DisplayName("What is not as agreed is refused whole, never half read")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"amount\":145470|\"amount\":1454.70",
        "\"amount\":145470|\"amount\":\"145470\"",
        "\"usd\"|\"us\"",
        "\"usd\"|\"eur\"",
        "\"paid\"|\"quantum\"",
        "1737331200|9223372036854775807",
        "\"created\"|\"made\"",
        "po_1|po_2",
        "{|[{"
      })
  void broken(String was, String is) {
    server.says(200, PAYOUT.replace(was, is)).says(200, list("false", CHARGE));
    assertThat(outcome(failure("po_1"))).isEqualTo("PROTOCOL");
  }

  @ParameterizedTest
  @DisplayName("Each status ends as what the caller may do about it, asked once")
  @CsvSource({
    "401,,UNAUTHORIZED",
    "403,,UNAUTHORIZED",
    "404,,PROTOCOL",
    "400,,PROTOCOL",
    "307,,PROTOCOL",
    "429,,30",
    "429,120,120",
    "409,,30",
    "500,,30",
    "503,0,30"
  })
  void statuses(int status, String retryAfter, String expected) {
    server.says(
        new Loopback.Answer(
            status,
            Map.of(
                "Retry-After", retryAfter == null ? "soon" : retryAfter, "Location", "/elsewhere"),
            "{\"error\":{\"message\":\"Invalid API Key provided: sk_hush\"}}",
            Duration.ZERO));
    assertThat(outcome(failure("po_1"))).isEqualTo(expected);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  @DisplayName("A body that never ends, and nobody at the other end, are unavailable in time")
  void silence() {
    server.says(new Loopback.Answer(200, Map.of(), PAYOUT, Duration.ofSeconds(20)));
    long start = System.nanoTime();
    assertThat(failure("po_1")).isInstanceOf(Unavailable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    server.close();
    assertThat(failure("po_1")).isInstanceOf(Unavailable.class);
  }

  @Test
  @DisplayName("An id that could leave its path is not asked for")
  void ids() {
    assertThat(outcome(failure("../charges"))).isEqualTo("PROTOCOL");
    assertThat(server.asked()).isEmpty();
  }

  /// Fails the test when the key stands anywhere in the failure.
  private Throwable failure(String payoutId) {
    Throwable failure = catchThrowable(() -> stripe.payout("own", payoutId, DENVER));
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain("hush");
    return failure;
  }

  private static String outcome(Throwable failure) {
    return failure instanceof Unavailable unavailable
        ? Long.toString(unavailable.retryAfter().toSeconds())
        : ((Rejected) failure).reason().name();
  }

  private static String list(String more, String... rows) {
    return "{\"object\":\"list\",\"data\":[%s],\"has_more\":%s}"
        .formatted(String.join(",", rows), more);
  }
}
