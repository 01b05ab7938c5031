package com.oodaloo.cli.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Checks, taxes, lenders and builders (kinds J–O) in other words than the reports'.
class OfficeSiblingsTest {
  private static FieldBooks oneCheck() {
    return new FieldBooks()
        .job("j", 50_000)
        .invoice("i1", 50_000, "status=paid balanceCents=0 jobId=j")
        .payment("p1", "i1", 50_000, "check", "2025-05-05", "reference=3301");
  }

  @Test
  @DisplayName("J: a check that came back with the bank's fee in the line is asked about by number")
  void feeInTheLine() {
    Reconciled books =
        oneCheck()
            .line("t1", "2025-05-06", 50_000, "MOBILE DEPOSIT", "checkNumber=3301")
            .line("t2", "2025-05-12", -51_200, "RETURNED CHECK 3301 INCL FEE")
            .run();

    assertThat(books.question("t2")).contains("3301", "Nora Pell", "771");
    assertThat(books.job("j")).startsWith("0 50000");
  }

  @Test
  @DisplayName("J: a check that was presented again settles its invoice, and nothing is asked")
  void presentedAgain() {
    Reconciled books =
        oneCheck()
            .line("t1", "2025-05-06", 50_000, "MOBILE DEPOSIT", "checkNumber=3301")
            .line("t2", "2025-05-12", -50_000, "RETURNED CHECK 3301")
            .line("t3", "2025-05-15", 50_000, "REDEPOSITED CHECK 3301", "checkNumber=3301")
            .run();

    assertThat(books.settled("t3")).isEqualTo("auto {i1=50000}");
    assertThat(books.questions()).isZero();
    assertThat(books.job("j")).isEqualTo("50000 0 On track");
  }

  @Test
  @DisplayName("J: a check of a slip that was presented again settles its invoice after all")
  void presentedAgainFromSlip() {
    Reconciled books =
        oneCheck()
            .invoice("i2", 41_234, "status=paid balanceCents=0 clientId=c2")
            .payment("p2", "i2", 41_234, "check", "2025-05-05", "reference=12 clientId=c2")
            .line("t1", "2025-05-06", 91_234, "DEPOSIT BRANCH 3")
            .line("t2", "2025-05-12", -50_000, "DEPOSITED ITEM RETURNED 3301")
            .line("t3", "2025-05-15", 50_000, "DEPOSIT RE-PRESENTED 3301")
            .run();

    assertThat(books.settled("t1")).isEqualTo("auto {i2=41234}");
    assertThat(books.settled("t3")).isEqualTo("auto {i1=50000}");
    assertThat(books.questions()).isZero();
  }

  @Test
  @DisplayName(
      "K: tax, discount and what was written off are compared with the work like with like")
  void likeWithLike() {
    FieldBooks both =
        new FieldBooks()
            .job("j", 100_000)
            .invoice(
                "i1",
                97_200,
                "status=paid balanceCents=0 jobId=j taxCents=7200 discountCents=10000")
            .payment("p", "i1", 97_200, "check", "2025-05-05", "reference=9")
            .line("t", "2025-05-06", 97_200, "DEPOSIT", "checkNumber=9");
    FieldBooks half =
        new FieldBooks()
            .job("j", 1_000_000)
            .invoice("i1", 1_082_500, "balanceCents=541250 jobId=j taxCents=82500")
            .payment("p", "i1", 541_250, "check", "2025-05-05", "reference=9")
            .line("t", "2025-05-06", 541_250, "DEPOSIT", "checkNumber=9");
    FieldBooks off =
        new FieldBooks()
            .job("j", 100_000)
            .invoice("i1", 100_000, "status=paid balanceCents=0 jobId=j writtenOffCents=10000")
            .payment("p", "i1", 90_000, "check", "2025-05-05", "reference=9")
            .line("t", "2025-05-06", 90_000, "DEPOSIT", "checkNumber=9");

    assertThat(both.run().job("j")).isEqualTo("97200 0 On track");
    assertThat(half.run().job("j")).isEqualTo("541250 500000 Customer behind on payments");
    assertThat(off.run().job("j")).isEqualTo("90000 0 On track");
  }

  @Test
  @DisplayName("K: what was paid before the bank's history begins is no collections problem")
  void paidBefore() {
    Reconciled books =
        new FieldBooks()
            .job("j", 100_000)
            .invoice("i1", 100_000, "status=paid balanceCents=0 jobId=j received=2025-05-03")
            .payment("p", "i1", 100_000, "check", "2025-05-03", "reference=9")
            .line("t", "2025-06-01", -4200, "FUEL STOP")
            .run();

    assertThat(books.job("j")).isEqualTo("0 100000 On track");
  }

  @Test
  @DisplayName("K: a card payment whose payout is on its way is late, but no collections problem")
  void onItsWay() {
    Reconciled books =
        new FieldBooks()
            .job("j", 100_000)
            .invoice("i1", 100_000, "status=paid balanceCents=0 jobId=j")
            .payment("p", "i1", 100_000, "card", "2025-06-08", "")
            .line("t", "2025-05-01", -4200, "FUEL STOP")
            .run();

    assertThat(books.job("j")).isEqualTo("0 100000 Customer behind on payments");
  }

  @Test
  @DisplayName("L: of three invoices marked paid the sum takes the two it makes")
  void lumpOfTwo() {
    Reconciled books =
        new FieldBooks()
            .invoice("i1", 20_000, "status=paid balanceCents=0 received=2025-05-05")
            .invoice("i2", 30_000, "status=paid balanceCents=0 received=2025-05-05")
            .invoice("i3", 99_900, "status=paid balanceCents=0 received=2025-05-05")
            .payment("p", "", 50_000, "check", "2025-05-05", "")
            .line("t", "2025-05-06", 50_000, "MOBILE DEPOSIT")
            .run();

    assertThat(books.settled("t")).isEqualTo("auto {i1=20000, i2=30000}");
  }

  @Test
  @DisplayName("M: a lender's payout without a record is offered with what is owed, never a loan")
  void lenderWithoutRecord() {
    Reconciled books =
        new FieldBooks()
            .invoice("i1", 800_000, "")
            .invoice("i2", 500_000, "clientId=c2")
            .line("t", "2025-05-10", 720_800, "GREENSKY LLC DES:FUNDING", "category=loan_payouts")
            .run();

    assertThat(books.kept("t")).isEqualTo("none");
    assertThat(books.offered("t")).containsExactly("{i1=800000} -79200 fee");
  }

  @Test
  @DisplayName("M: a rate that the owner confirmed settles the next payout of the lender")
  void learnedRate() {
    Reconciled books =
        new FieldBooks()
            .invoice("i1", 800_000, "")
            .invoice("i2", 500_000, "clientId=c2")
            .payment("p1", "i1", 800_000, "consumer_financing", "2025-05-05", "")
            .payment("p2", "i2", 500_000, "consumer_financing", "2025-05-20", "clientId=c2")
            .line("t1", "2025-05-07", 768_800, "WISETACK INC DES:PAYOUT")
            .line("t2", "2025-05-22", 480_500, "WISETACK INC DES:PAYOUT")
            .answer("t1", "i1", 800_000)
            .run();

    assertThat(books.settled("t2")).isEqualTo("auto {i2=500000}");
    assertThat(books.left("t2")).isEqualTo("-19500 fee");
  }

  @Test
  @DisplayName("N: a card payment is no paper deposit, and nobody is accused meanwhile")
  void cardIsNoPaper() {
    Reconciled books =
        new FieldBooks()
            .paid("i1", 45_000)
            .invoice("i2", 45_000, "clientId=c2")
            .card("p1", "i1", 45_000)
            .line("t", "2025-05-06", 45_000, "MOBILE DEPOSIT")
            .run();

    assertThat(books.settled("t")).isEqualTo("none");
    assertThat(books.offered("t")).first().isEqualTo("{i2=45000}");
    assertThat(books.findings()).isEmpty();
  }

  @Test
  @DisplayName("O: five percent kept back, and a bad debt that is paid after all")
  void keptBackAndBadDebt() {
    FieldBooks kept =
        new FieldBooks()
            .invoice("i1", 450_000, "clientId=c3")
            .line("t", "2025-05-30", 427_500, "ACH CREDIT BRAMBLE OAK BUILDERS INV 771");
    FieldBooks bad =
        new FieldBooks()
            .invoice("i1", 45_000, "status=bad_debt balanceCents=45000")
            .line("t", "2025-05-30", 45_000, "ZELLE FROM NORA PELL");

    assertThat(kept.run().offered("t")).first().isEqualTo("{i1=427500}");
    assertThat(bad.run().offered("t")).containsExactly("{i1=45000}");
  }
}
