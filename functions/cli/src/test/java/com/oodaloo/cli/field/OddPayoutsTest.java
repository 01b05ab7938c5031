package com.oodaloo.cli.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Payouts that failed, and payouts that cannot be.
class OddPayoutsTest {
  @Test
  @DisplayName("G: money of a failed payout that names nobody is known by its amount")
  void failedAndUnnamed() {
    Reconciled books =
        new FieldBooks()
            .paid("i1", 100_000)
            .card("p1", "i1", 100_000)
            .payout("o1", "2025-05-07", 97_000, 3000, "status=failed failureReason=account_closed")
            .item("payment", 100_000, 3000, "paymentId=p1")
            .payout("o2", "2025-05-14", 97_000, 0, "")
            .item("payout_failure", 97_000, 0, "")
            .line("t", "2025-05-14", 97_000, "JOBBER PAYOUT")
            .run();

    assertThat(books.settled("t")).isEqualTo("auto {i1=100000}");
    assertThat(books.says("payout-failed")).contains("account_closed", "later payout");
    assertThat(books.findings()).hasSize(1);
  }

  @Test
  @DisplayName("G: a failed payout whose money has not come yet settles nothing and is told")
  void failedAndGone() {
    Reconciled books =
        new FieldBooks()
            .paid("i1", 100_000)
            .card("p1", "i1", 100_000)
            .payout("o1", "2025-05-07", 97_000, 3000, "status=failed")
            .item("payment", 100_000, 3000, "paymentId=p1")
            .line("t", "2025-05-20", -4200, "FUEL STOP")
            .run();

    assertThat(books.findings()).containsExactly("payout-failed");
    assertThat(books.settled("t")).isEqualTo("none");
  }

  @Test
  @DisplayName("A payout that names itself, and two that name each other, are asked about")
  void cycles() {
    Reconciled self =
        new FieldBooks()
            .payout("o1", "2025-05-07", 97_000, 0, "")
            .item("payout_failure", 97_000, 0, "payoutId=o1")
            .line("t", "2025-05-07", 97_000, "JOBBER PAYOUT")
            .run();
    Reconciled each =
        new FieldBooks()
            .payout("o1", "2025-05-02", 97_000, 0, "status=failed")
            .item("payout_failure", 97_000, 0, "payoutId=o2")
            .payout("o2", "2025-05-07", 97_000, 0, "")
            .item("payout_failure", 97_000, 0, "payoutId=o1")
            .line("t", "2025-05-07", 97_000, "JOBBER PAYOUT")
            .run();

    assertThat(self.isAsked("t")).isTrue();
    assertThat(each.isAsked("t")).isTrue();
    assertThat(self.settled("t")).isEqualTo("ask {}");
  }

  @Test
  @DisplayName("H: of two charges of one amount without a reference nobody is settled alone")
  void ambiguousCharges() {
    Reconciled books =
        new FieldBooks()
            .paid("i1", 50_000)
            .invoice("i2", 50_000, "status=paid balanceCents=0 clientId=c2")
            .card("p1", "i1", 50_000)
            .payment("p2", "i2", 50_000, "card", "2025-05-06", "")
            .payout("o", "2025-05-08", 48_500, 1500, "source=stripe")
            .item("charge", 50_000, 1500, "chargeId=ch_9")
            .line("t", "2025-05-08", 48_500, "STRIPE TRANSFER")
            .run();

    assertThat(books.settled("t")).startsWith("ask");
    assertThat(books.offered("t")).hasSize(2);
    assertThat(books.findings()).isEmpty();
  }

  @Test
  @DisplayName("Tax above the total and a negative discount are faults with their paths")
  void badAmounts() {
    Reconciled books =
        new FieldBooks()
            .invoice("i1", 1000, "taxCents=2000")
            .invoice("i2", 1000, "discountCents=-5 writtenOffCents=1001")
            .run();

    assertThat(books.status()).isEqualTo(2);
    assertThat(books.faults())
        .contains(
            "invoices[0].taxCents: expected no more than the total",
            "invoices[1].discountCents: expected zero or more",
            "invoices[1].writtenOffCents: expected no more than the total");
  }

  @Test
  @DisplayName("A negative invoice takes nothing")
  void creditNote() {
    Reconciled books =
        new FieldBooks()
            .invoice("i1", -50_000, "")
            .line("t", "2025-05-12", 50_000, "ACH CREDIT NORA PELL INV 771")
            .run();

    assertThat(books.settled("t")).isEqualTo("none");
    assertThat(books.isAsked("t")).isTrue();
  }
}
