package com.oodaloo.cli.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reports on words, transfers and groups (kinds P–S), each with its right answer.
class MatchingFieldTest {
  private static Reconciled matching(String name) {
    return Reconciled.file("matching/" + name + ".json");
  }

  @Test
  @DisplayName("01: both ways between own accounts are transfers")
  void ownTransfers() {
    Reconciled books = matching("01-own-transfer-called-supplier-refund");

    assertThat(List.of("o1", "i1", "o2", "i2"))
        .allMatch(id -> books.kept(id).equals("auto transfer"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "02-client-financing-called-loan",
        "02b-client-financing-asked-without-the-answer"
      })
  void lender(String name) {
    Reconciled books = matching(name);

    assertThat(books.kept("t")).isEqualTo("none");
    assertThat(books.offered("t")).first().isEqualTo("{i=120000} -4680 fee");
  }

  @Test
  @DisplayName("03: the number in the addenda names the invoice, and a client may be called Tax")
  void libertyTax() {
    assertThat(matching("03-liberty-tax-number-in-addenda").settled("t"))
        .isEqualTo("auto {i=120500}");
  }

  @ParameterizedTest(name = "03: an exact record wins over “{0}”")
  @ValueSource(strings = {"loan", "personal", "return"})
  void wordAgainstRecord(String word) {
    assertThat(matching("03-" + word + "-word-beats-exact-record").settled("t"))
        .isEqualTo("auto {i=41250}");
  }

  @Test
  @DisplayName("04: no word of a memo makes an expense anything else")
  void expenses() {
    Reconciled books = matching("04-expense-called-personal-loan-owner");

    assertThat(books.decisions().path("notIncome")).isEmpty();
  }

  @Test
  @DisplayName("06: a large sum that reads like a loan is asked about")
  void largeLoan() {
    Reconciled books = matching("06-loan-25000-stays-income-until-answered");

    assertThat(books.kept("t")).isEqualTo("ask loan");
    assertThat(books.isAsked("t")).isTrue();
  }

  @Test
  @DisplayName("07: two transfers of one payer settle one record together")
  void twoZelles() {
    Reconciled books = matching("07-two-zelles-one-record");

    assertThat(books.settled("t1")).isEqualTo("auto {i=250000}");
    assertThat(books.settled("t2")).isEqualTo("auto {i=230000}");
  }

  @Test
  @DisplayName("08: a remote deposit may hold two checks")
  void twoChecks() {
    assertThat(matching("08-rdc-two-checks-one-deposit").settled("t"))
        .isEqualTo("auto {i=604264, j=107199}");
  }

  @Test
  @DisplayName("09: four equal deposits are one question")
  void fourAlike() {
    Reconciled books = matching("09-four-189-checks-four-deposits");

    assertThat(books.questions()).isEqualTo(1);
    assertThat(List.of("t0", "t1", "t2", "t3")).allMatch(books::isAsked);
    assertThat(books.offered("t3")).hasSize(4);
  }

  @Test
  @DisplayName("11: a record typed 24 days after a nameless deposit is asked")
  void farOff() {
    assertThat(matching("11-record-typed-24-days-after-a-nameless-deposit").settled("t"))
        .startsWith("ask");
  }

  @Test
  @DisplayName("14: a company's name that the bank has cut names the client")
  void cutName() {
    assertThat(matching("14-cut-company-name").settled("t")).isEqualTo("auto {i=120500}");
  }

  @Test
  @DisplayName("15: a wallet's lump is both invoices less its fee")
  void walletLump() {
    assertThat(matching("15-venmo-lump-of-two-net-of-fee").offered("t"))
        .first()
        .isEqualTo("{i=50000, j=70050} -2300 fee");
  }

  @Test
  @DisplayName("16: after two exact matches the originator is known")
  void warrantyCompany() {
    assertThat(matching("16-warranty-company-writes-itself-otherwise").offered("t3"))
        .first()
        .isEqualTo("{i3=16500, i4=14500, i5=6500}");
  }

  @Test
  @DisplayName("18: the oldest first, before a tip")
  void oldestFirst() {
    assertThat(matching("18-pays-250-of-100-and-200").offered("b"))
        .startsWith("{i1=10000, i2=15000}", "{i2=20000} 5000 tip");
  }

  @Test
  @DisplayName("19: an invoice closed without a day is no candidate months later")
  void closedWithoutDay() {
    assertThat(matching("19-closed-invoice-without-day-or-payment").settled("b")).isEqualTo("none");
  }

  @Test
  @DisplayName("20: words of the subject that the bank repeats are evidence")
  void subjects() {
    assertThat(matching("20-reference-words-in-the-subject").offered("b"))
        .first()
        .isEqualTo("{n3=100000}");
    assertThat(matching("20c-work-order-in-the-subject").settled("b")).isEqualTo("auto {p1=30000}");
    assertThat(matching("20d-reference-and-five-percent-short").offered("b"))
        .contains("{I1=10000} -500 discount");
  }

  @Test
  @DisplayName("21: a reversal is no client's payment")
  void reversal() {
    Reconciled books = matching("21-reversal-named");

    assertThat(books.settled("b")).isEqualTo("none");
    assertThat(books.isAsked("b")).isTrue();
  }

  @Test
  @DisplayName("F01: a shared payee is no supplier's refund")
  void sharedPayee() {
    Reconciled.text("bank/F01-same-payee-out-and-in.ndjson")
        .lines()
        .forEach(line -> {
          Reconciled books = Reconciled.of(line);

          assertThat(books.kept("in")).isEqualTo("none");
          assertThat(books.settled("in")).startsWith("a").contains("1042");
          assertThat(books.findings()).doesNotContain("undeposited-payment");
        });
  }

  @Test
  @DisplayName("F12: own transfers in every bank's words")
  void banksWords() {
    Reconciled.text("bank/F12-own-transfers.ndjson")
        .lines()
        .forEach(line -> {
          Reconciled books = Reconciled.of(line);

          assertThat(books.kept("in")).as(line).isEqualTo("auto transfer");
          assertThat(books.kept("out")).as(line).isEqualTo("auto transfer");
        });
  }
}
