package com.oodaloo.cli.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Payouts of the kinds A–H in other words than the reports': these run everywhere.
class PayoutSiblingsTest {
  private static FieldBooks oneCard() {
    return new FieldBooks()
        .job("j", 100_000)
        .invoice("i1", 100_000, "status=paid balanceCents=0 jobId=j")
        .card("p1", "i1", 100_000)
        .payout("o1", "2025-05-07", 97_000, 3000, "")
        .item("payment", 100_000, 3000, "paymentId=p1")
        .line("t1", "2025-05-07", 97_000, "JOBBER PAYOUT");
  }

  @Test
  @DisplayName("A: a voided invoice takes nothing, the others of its payout are settled")
  void voided() {
    Reconciled books =
        new FieldBooks()
            .invoice("i1", 50_000, "status=voided balanceCents=0")
            .paid("i2", 80_000)
            .card("p1", "i1", 50_000)
            .card("p2", "i2", 80_000)
            .payout("o", "2025-05-14", 126_000, 4000, "")
            .item("payment", 50_000, 1600, "paymentId=p1")
            .item("payment", 80_000, 2400, "paymentId=p2")
            .line("t", "2025-05-15", 126_000, "JOBBER PAYOUT")
            .run();

    assertThat(books.settled("t")).isEqualTo("auto {i2=80000}");
    assertThat(books.left("t")).isEqualTo("50000 overpaid");
    assertThat(books.findings()).containsExactly("overpaid");
  }

  @Test
  @DisplayName("B: a fee that no part tells is named; a part that nobody lists is named too")
  void partsMissing() {
    FieldBooks fee =
        new FieldBooks()
            .paid("i1", 50_000)
            .card("p1", "i1", 50_000)
            .payout("o", "2025-05-14", 48_500, 1500, "")
            .item("payment", 50_000, 0, "paymentId=p1")
            .line("t", "2025-05-15", 48_500, "JOBBER PAYOUT");
    FieldBooks part =
        new FieldBooks()
            .paid("i1", 50_000)
            .card("p1", "i1", 50_000)
            .payout("o", "2025-05-14", 78_500, 1500, "")
            .item("payment", 50_000, 1500, "paymentId=p1")
            .line("t", "2025-05-15", 78_500, "JOBBER PAYOUT");

    assertThat(fee.run().settled("t") + fee.run().left("t")).isEqualTo("auto {i1=50000}-1500 fee");
    assertThat(part.run().settled("t")).isEqualTo("auto {i1=50000}");
    assertThat(part.run().left("t")).isEqualTo("30000 unknown-part");
    assertThat(part.run().findings()).isEmpty();
  }

  @Test
  @DisplayName("B: of a payout without parts or payments only the payout is known, and it is asked")
  void silentPayout() {
    Reconciled books =
        new FieldBooks()
            .payout("o", "2025-05-14", 78_500, 0, "instant=true")
            .line("t", "2025-05-15", 78_500, "STRIPE TRANSFER")
            .run();

    assertThat(books.payout("t")).isEqualTo("o");
    assertThat(books.isAsked("t")).isTrue();
    assertThat(books.findings()).isEmpty();
  }

  @Test
  @DisplayName("C: part of a payment given back leaves the rest received")
  void partGivenBack() {
    Reconciled books =
        oneCard()
            .payment("r1", "i1", 30_000, "card", "2025-05-12", "kind=refund")
            .payout("o2", "2025-05-14", -30_000, 0, "")
            .item("refund", -30_000, 0, "paymentId=r1")
            .line("t2", "2025-05-14", -30_000, "JOBBER PAYOUT")
            .run();

    assertThat(books.job("j")).isEqualTo("70000 30000 Customer behind on payments");
  }

  @Test
  @DisplayName("C: a dispute that is won gives the invoice its money back, and the alert is gone")
  void disputeWon() {
    Reconciled books =
        oneCard()
            .payout("o2", "2025-05-14", -101_500, 0, "")
            .item("dispute", -100_000, 1500, "paymentId=p1")
            .payout("o3", "2025-06-02", 101_500, 0, "")
            .item("won_dispute", 100_000, -1500, "")
            .line("t2", "2025-05-14", -101_500, "JOBBER PAYOUT")
            .line("t3", "2025-06-02", 101_500, "JOBBER PAYOUT")
            .run();

    assertThat(books.settled("t3")).isEqualTo("auto {i1=100000}");
    assertThat(books.job("j")).isEqualTo("100000 0 On track");
    assertThat(books.findings()).isEmpty();
  }

  @Test
  @DisplayName("C: a payment that is in dispute is told before any payout takes it back")
  void disputedState() {
    Reconciled books =
        new FieldBooks()
            .paid("i1", 40_000)
            .payment("p1", "i1", 40_000, "card", "2025-05-05", "state=disputed")
            .run();

    assertThat(books.says("dispute")).contains("Nora Pell", "$400.00", "771");
  }

  @Test
  @DisplayName("C: a refund by check comes off its invoice")
  void refundByCheck() {
    Reconciled books =
        new FieldBooks()
            .job("j", 100_000)
            .invoice("i1", 100_000, "status=paid balanceCents=20000 jobId=j")
            .payment("p1", "i1", 100_000, "check", "2025-05-05", "reference=881")
            .payment("r1", "i1", 20_000, "check", "2025-05-12", "kind=refund reference=2044")
            .line("t1", "2025-05-06", 100_000, "DEPOSIT", "checkNumber=881")
            .line("t2", "2025-05-15", -20_000, "CHECK 2044", "checkNumber=2044")
            .run();

    assertThat(books.job("j")).startsWith("80000 20000");
    assertThat(books.left("t2")).isEqualTo("-20000 refund");
  }

  @Test
  @DisplayName("C: more given back than came is a finding, and nothing is below zero")
  void refundAbovePayment() {
    Reconciled books =
        oneCard()
            .payment("r1", "i1", 500_000, "card", "2025-05-12", "kind=refund")
            .payout("o2", "2025-05-14", -500_000, 0, "")
            .item("refund", -500_000, 0, "paymentId=r1")
            .line("t2", "2025-05-14", -500_000, "JOBBER PAYOUT")
            .run();

    assertThat(books.findings()).containsExactly("taken-back-too-much");
    assertThat(books.job("j")).startsWith("0 100000");
  }

  @Test
  @DisplayName("C: a refund by check above its invoice takes nothing, and is a finding")
  void checkAboveInvoice() {
    Reconciled books =
        new FieldBooks()
            .paid("i1", 5000)
            .payment("p1", "i1", 5000, "check", "2025-05-05", "")
            .payment("r1", "i1", 900_000, "check", "2025-05-09", "kind=refund")
            .line("t1", "2025-05-07", 5000, "DEPOSIT")
            .line("t2", "2025-05-10", -900_000, "CHECK 11", "checkNumber=11")
            .run();

    assertThat(books.settled("t2")).isEqualTo("none");
    assertThat(books.findings()).containsExactly("taken-back-too-much");
  }

  @Test
  @DisplayName("D: two deposits of one amount in one payout are both settled")
  void twoDeposits() {
    Reconciled books =
        new FieldBooks()
            .paid("i1", 100_000)
            .invoice("i2", 60_000, "status=paid balanceCents=0 clientId=c2")
            .payment("d1", "i1", 30_000, "card", "2025-05-05", "kind=deposit payoutId=o")
            .payment("d2", "i2", 30_000, "card", "2025-05-05", "kind=deposit payoutId=o")
            .payout("o", "2025-05-07", 58_200, 1800, "")
            .item("deposit", 30_000, 900, "")
            .item("deposit", 30_000, 900, "")
            .line("t", "2025-05-07", 58_200, "JOBBER PAYOUT")
            .run();

    assertThat(books.settled("t")).isEqualTo("auto {i1=30000, i2=30000}");
    assertThat(books.payments("t")).containsExactly("d1", "d2");
  }

  @Test
  @DisplayName("E: what pays a loan back is apart, the invoice keeps its gross")
  void repayment() {
    Reconciled books =
        new FieldBooks()
            .paid("i1", 100_000)
            .card("p1", "i1", 100_000)
            .payout("o", "2025-05-07", 85_000, 3000, "")
            .item("payment", 100_000, 3000, "paymentId=p1")
            .item("financing_repayment", -12_000, 0, "")
            .line("t", "2025-05-07", 85_000, "JOBBER PAYOUT")
            .run();

    assertThat(books.settled("t")).isEqualTo("auto {i1=100000}");
    assertThat(books.left("t")).isEqualTo("-12000 loan");
  }
}
