package com.oodaloo.cli.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The reports on payouts (kinds A–H), each with its right answer.
class PayoutFieldTest {
  private static Reconciled jobber(String name) {
    return Reconciled.file("jobber/" + name + ".json");
  }

  @Test
  @DisplayName("01: a quote's deposit settles the later invoice, joined from the payment's side")
  void depositInPayout() {
    Reconciled books = jobber("01-quote-deposit-in-payout");

    assertThat(books.settled("t1")).isEqualTo("auto {i1=100000}");
    assertThat(books.payments("t1")).containsExactly("dep");
    assertThat(books.settled("t2")).isEqualTo("auto {i1=200000}");
    assertThat(books.job("j1")).isEqualTo("300000 0 On track");
  }

  @Test
  @DisplayName("02: an invoice lowered after its payment keeps what fits, the rest is overpaid")
  void loweredInvoice() {
    Reconciled books = jobber("02-invoice-lowered-after-card-payment");

    assertThat(books.settled("t1")).isEqualTo("auto {i1=95000, i2=300000}");
    assertThat(books.left("t1")).isEqualTo("5000 overpaid");
    assertThat(books.payout("t1")).isEqualTo("po1");
    assertThat(books.findings()).containsExactly("overpaid");
  }

  @Test
  @DisplayName("04: an invoice paid twice is settled once, the other payment is the client's")
  void paidTwice() {
    Reconciled books = jobber("04-paid-twice-online");

    assertThat(books.settled("t1")).isEqualTo("auto {i1=100000, i2=300000}");
    assertThat(books.left("t1")).isEqualTo("100000 overpaid");
    assertThat(books.findings()).containsExactlyInAnyOrder("entered-twice", "overpaid");
  }

  @Test
  @DisplayName("06: a refund in a later payout comes off the invoice")
  void refundLater() {
    Reconciled books = jobber("06-refund-in-later-payout");

    assertThat(books.settled("t2")).isEqualTo("auto {i2=300000}");
    assertThat(books.job("j1")).isEqualTo("0 120000 Collections problem");
    assertThat(books.job("j2")).isEqualTo("300000 0 On track");
  }

  @Test
  @DisplayName("07: what was refunded can be paid again, by check")
  void paidAgain() {
    Reconciled books = jobber("07-refunded-then-paid-by-check");

    assertThat(books.settled("t3")).isEqualTo("auto {i1=120000}");
    assertThat(books.payments("t3")).containsExactly("p3");
    assertThat(books.job("j1")).isEqualTo("120000 0 On track");
  }

  @Test
  @DisplayName("09: a disputed payment is received no more, and is told while it can be answered")
  void chargeback() {
    Reconciled books = jobber("09-chargeback");

    assertThat(books.findings()).containsExactly("dispute");
    assertThat(books.says("dispute"))
        .contains("$1,200.00", "$15.00", "Dana Whitlock", "invoice 601");
    assertThat(books.job("j1")).startsWith("0 120000");
  }

  @Test
  @DisplayName("10: a bank payment that failed after its payout leaves the invoice unpaid")
  void failedAch() {
    Reconciled books = jobber("10-ach-fails-after-payout");

    assertThat(books.findings()).containsExactly("ach-failed");
    assertThat(books.job("j1")).startsWith("0 300000");
    assertThat(books.job("j2")).isEqualTo("400000 0 On track");
  }

  @Test
  @DisplayName("13: a payout without parts is recognized, and which payments it holds is asked")
  void withoutParts() {
    Reconciled books = jobber("13-instant-or-manual-payout-without-parts");

    assertThat(books.payout("t1")).isEqualTo("po1");
    assertThat(books.offered("t1")).containsExactly("{i1=150000} -5880 fee");
    assertThat(books.findings()).isEmpty();
  }

  @Test
  @DisplayName("15: an instant payout is explained by the next one, which names it")
  void instantNamedLater() {
    Reconciled books = jobber("15-instant-payout-inside-the-next-one");

    assertThat(books.payout("t1")).isEqualTo("poi");
    assertThat(books.settled("t1")).isEqualTo("auto {}");
    assertThat(books.settled("t2")).isEqualTo("auto {i1=100000, i2=50000}");
    assertThat(books.findings()).isEmpty();
    assertThat(books.questions()).isZero();
  }

  @Test
  @DisplayName("16: a loan inside a payout is named apart from what the client paid")
  void loanInside() {
    Reconciled books = jobber("16-capital-loan-in-a-payout");

    assertThat(books.settled("t1")).isEqualTo("auto {i1=120000}");
    assertThat(books.left("t1")).isEqualTo("1500000 loan");
  }

  @Test
  @DisplayName("17: a failed payout's invoice is settled when the money comes with the next")
  void failedPayout() {
    Reconciled books = jobber("17-failed-payout-comes-with-the-next");

    assertThat(books.settled("t2")).isEqualTo("auto {i1=120000, i2=50000}");
    assertThat(books.payments("t2")).containsExactly("p1", "p2");
    assertThat(books.findings()).containsExactly("payout-failed");
  }

  @Test
  @DisplayName("19: a charge of the firm's own Stripe is the payment that has it as its reference")
  void ownStripe() {
    Reconciled books = jobber("19-own-stripe-charges-settle-nothing");

    assertThat(books.settled("t1")).isEqualTo("auto {i1=150000}");
    assertThat(books.payments("t1")).containsExactly("p1");
    assertThat(books.findings()).isEmpty();
  }

  @Test
  @DisplayName("19 without the reference: asked by amount and day, and nobody is accused")
  void ownStripeWithoutReference() {
    Reconciled books =
        Reconciled.of(
            Reconciled.text("jobber/19-own-stripe-charges-settle-nothing.json")
                .replace("\"reference\": \"ch_3QxA\"", "\"reference\": \"\""));

    assertThat(books.settled("t1")).isEqualTo("ask {i1=150000}");
    assertThat(books.offered("t1")).first().asString().startsWith("{i1=150000}");
    assertThat(books.findings()).isEmpty();
  }

  @Test
  @DisplayName("M05: an advance that is a payout by itself is a loan")
  void capitalAlone() {
    assertThat(Reconciled.file("matching/05-jobber-capital-counted-as-income.json").kept("t"))
        .isEqualTo("auto loan");
  }
}
