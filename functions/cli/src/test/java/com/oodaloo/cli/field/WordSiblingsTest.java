package com.oodaloo.cli.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words, transfers and groups (kinds P–S) in other words than the reports'.
class WordSiblingsTest {
  @ParameterizedTest(name = "P: {0}")
  @ValueSource(
      strings = {
        "ACH CREDIT OWNER DRAW REPAIRS LLC",
        "ONLINE LOAN PAYMENT RECEIVED 88",
        "PURCHASE RETURN CENTER",
        "STATE TAX PAYMENT"
      })
  void phraseAgainstRecord(String says) {
    Reconciled books =
        new FieldBooks()
            .paid("i1", 45_000)
            .payment("p1", "i1", 45_000, "ach", "2025-05-05", "")
            .line("t", "2025-05-06", 45_000, says)
            .run();

    assertThat(books.kept("t")).isEqualTo("none");
    assertThat(books.settled("t")).contains("i1=45000");
  }

  @ParameterizedTest(name = "P: money out, {0}: {1}")
  @CsvSource({
    "CHASE CREDIT CRD AUTOPAY, loan_payments, none",
    "TARIFF LOAN STAR GRILL, food, none",
    "PERSONAL BEST TROPHIES, other, none",
    "OWNERS CLUB MAGAZINE, other, none",
    "FIRSTBANK LOAN PMT 22, loan_payments, auto loan",
    "OWNER DRAW, transfer_out, auto owner",
    "IRS USATAXPYMT, government, auto tax",
    "TRANSFER TO SAVINGS 7730, transfer_out, auto transfer",
    "ONLINE TRANSFER TO CHK ...1191 SUB PEREZ DRYWALL, transfer_out, none"
  })
  void moneyOut(String says, String category, String kind) {
    Reconciled books =
        new FieldBooks().line("t", "2025-05-06", -45_000, says, "category=" + category).run();

    assertThat(books.kept("t")).isEqualTo(kind);
  }

  @Test
  @DisplayName("P: a refund is never more than was bought there, and never an invoice's amount")
  void refunds() {
    Reconciled books =
        new FieldBooks()
            .invoice("i1", 7700, "")
            .line("b", "2025-05-02", -31_000, "FERGUSON ENT 442")
            .line("t1", "2025-05-06", 2100, "FERGUSON ENT 442")
            .line("t2", "2025-05-07", 7700, "FERGUSON ENT 442")
            .line("t3", "2025-05-08", 95_000, "FERGUSON ENT 442")
            .run();

    assertThat(books.kept("t1")).isEqualTo("auto refund");
    assertThat(books.settled("t2")).isEqualTo("ask {i1=7700}");
    assertThat(books.kept("t3")).isEqualTo("none");
    assertThat(books.isAsked("t3")).isTrue();
  }

  @Test
  @DisplayName("Q: a transfer that names the firm's own account is no invoice's payment")
  void oneLegOnly() {
    Reconciled books =
        new FieldBooks()
            .invoice("i1", 200_000, "")
            .line("t", "2025-05-30", 200_000, "ONLINE TRANSFER FROM XXXXX9907")
            .run();

    assertThat(books.kept("t")).isEqualTo("auto transfer");
  }

  @Test
  @DisplayName("Q: over a weekend both legs are one transfer; a client with a record keeps theirs")
  void mirrors() {
    Reconciled books =
        new FieldBooks()
            .paid("i1", 200_000)
            .payment("p1", "i1", 200_000, "ach", "2025-05-29", "")
            .line("t1", "2025-05-28", 70_000, "FUNDS TRANSFER FROM DDA 9907")
            .line("u1", "2025-05-23", -70_000, "FUNDS TRANSFER TO DDA 5521", "accountId=s")
            .line("t2", "2025-05-30", 200_000, "ACH CREDIT NORA PELL")
            .line("u2", "2025-05-30", -200_000, "TRANSFER TO CHK 5521", "accountId=s")
            .run();

    assertThat(books.kept("t1") + ", " + books.kept("u1"))
        .isEqualTo("auto transfer, auto transfer");
    assertThat(books.settled("t2")).isEqualTo("auto {i1=200000}");
  }

  @Test
  @DisplayName("R: three lines of one payer settle one record")
  void threeLines() {
    Reconciled books =
        new FieldBooks()
            .paid("i1", 150_000)
            .payment("p1", "i1", 150_000, "zelle", "2025-05-05", "")
            .line("t1", "2025-05-04", 50_000, "ZELLE FROM NORA PELL")
            .line("t2", "2025-05-05", 50_000, "ZELLE FROM NORA PELL")
            .line("t3", "2025-05-06", 50_000, "ZELLE FROM NORA PELL")
            .run();

    assertThat(List.of("t1", "t2", "t3"))
        .allMatch(line -> books.settled(line).equals("auto {i1=50000}"));
  }

  @Test
  @DisplayName("R: a nameless line eight days after its record is asked, a week after it is not")
  void farOff() {
    assertThat(nameless("2025-05-12")).isEqualTo("auto {i1=70313}");
    assertThat(nameless("2025-05-13")).isEqualTo("ask {i1=70313}");
    assertThat(nameless("2025-04-29")).isEqualTo("ask {i1=70313}");
  }

  private static String nameless(String banked) {
    return new FieldBooks()
        .paid("i1", 70_313)
        .payment("p1", "i1", 70_313, "check", "2025-05-05", "")
        .line("t", banked, 70_313, "MOBILE DEPOSIT")
        .run()
        .settled("t");
  }

  @Test
  @DisplayName("S: two invoices that the line names are settled together, or offered together")
  void namedTogether() {
    FieldBooks owed =
        new FieldBooks()
            .invoice("i1", 15_000, "")
            .invoice("i2", 28_000, "")
            .invoice("i3", 12_000, "")
            .line("t1", "2025-05-14", 27_000, "ACH CREDIT XYZ PAYABLES INV 771 773")
            .line("t2", "2025-05-16", 27_440, "ACH CREDIT NORA PELL INV 772");
    FieldBooks less =
        new FieldBooks()
            .invoice("i1", 15_000, "")
            .invoice("i3", 12_000, "")
            .line("t", "2025-05-14", 26_460, "ACH CREDIT NORA PELL INV 771 773");

    assertThat(owed.run().settled("t1")).isEqualTo("auto {i1=15000, i3=12000}");
    assertThat(owed.run().offered("t2")).first().isEqualTo("{i2=28000} -560 discount");
    assertThat(less.run().offered("t")).first().isEqualTo("{i1=15000, i3=12000} -540 discount");
  }

  @Test
  @DisplayName("S: who pays more than is owed pays all of it, and the rest is overpaid")
  void overpaid() {
    Reconciled books =
        new FieldBooks()
            .invoice("i1", 15_000, "")
            .invoice("i2", 28_000, "")
            .line("t", "2025-05-14", 50_000, "ZELLE FROM NORA PELL")
            .run();

    assertThat(books.offered("t")).first().isEqualTo("{i1=15000, i2=28000} 7000 overpaid");
  }
}
