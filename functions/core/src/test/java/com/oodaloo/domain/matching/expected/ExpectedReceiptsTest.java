package com.oodaloo.domain.matching.expected;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.SampleInvoice;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.matching.Told;
import com.oodaloo.domain.time.Days;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the books expect at the bank, and when.
class ExpectedReceiptsTest {
  private static Receivable only(SampleInvoice invoice) {
    Books books = Sample.books().with(invoice).build();
    List<Receivable> all = ExpectedReceipts.of(books, new InvoiceRooms(books));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @ParameterizedTest(name = "paid, {0} of 500.00 still open: {1} should have come")
  @CsvSource({
    "0.00, 500.00",
    "40.00, 460.00",
    "500.00, 500.00",
    "510.00, 500.00",
    "-20.00, 500.00"
  })
  void closedWithoutAPart(String balance, String expected) {
    assertThat(only(invoice("i1").of("500.00").open(balance).paid()).amount())
        .isEqualTo(Sample.usd(expected));
  }

  @Test
  @DisplayName("A mark with a day may be five days early and three weeks late")
  void markedDay() {
    Receivable marked = only(invoice("i1").issued("2024-11-01").received("2025-01-10").paid());

    assertThat(marked.day()).isEqualTo(day("2025-01-10"));
    assertThat(marked.fits(day("2025-01-04"))).isFalse();
    assertThat(marked.fits(day("2025-01-05"))).isTrue();
    assertThat(marked.fits(day("2025-01-31"))).isTrue();
    assertThat(marked.fits(day("2025-02-01"))).isFalse();
  }

  @Test
  @DisplayName("A mark without a day counts from the invoice's, ten days before it to 45 after it")
  void markedWithoutDay() {
    Receivable marked = only(invoice("i1").issued("2025-01-20").paid());

    assertThat(marked.day()).isEqualTo(day("2025-01-20"));
    assertThat(marked.fits(day("2025-01-09"))).isFalse();
    assertThat(marked.fits(day("2025-01-10"))).isTrue();
    assertThat(marked.window().latest()).isEqualTo(day("2025-03-06"));
  }

  @Test
  @DisplayName("An open balance is expected from ten days before the invoice, whenever it came")
  void open() {
    Receivable open =
        only(invoice("i1").issued("2025-01-20").received("2024-11-05").open("600.00"));

    assertThat(open.day()).isEqualTo(day("2025-01-20"));
    assertThat(open.cents()).isEqualTo(60_000);
    assertThat(open.fits(day("2025-01-09"))).isFalse();
    assertThat(open.fits(day("2025-01-10"))).isTrue();
    assertThat(only(invoice("i1").of("10.00")).fits(Days.EVER)).isTrue();
  }

  private static SampleBooks spread() {
    return Sample.books()
        .with(client("c1", "Mary Smith"), client("c2", "Bob Jones"))
        .with(Sample.job("j1").named("Deck Rebuild"))
        .with(
            invoice("10042").client("c1").of("600.00").paid(),
            invoice("10043").client("c1").of("300.00").job("j1").paid())
        .with(payment("p").of("900.00").share("10042", "600.00").share("10043", "300.00"));
  }

  @Test
  @DisplayName("A spread payment may come from somebody else who names one invoice or its job")
  void spreadNamed() {
    List<String> settled = List.of("t1 AUTO exact-recorded: 10042 600.00 + 10043 300.00");

    assertThat(came("ZELLE FROM BOB JONES")).isEmpty();
    assertThat(came("ZELLE FROM BOB JONES INV 10043")).isEqualTo(settled);
    assertThat(came("ZELLE FROM BOB JONES DECK REBUILD")).isEqualTo(settled);
  }

  private static List<String> came(String text) {
    return Told.matches(
        Told.decide(spread().with(line("t1").of("900.00").on("2025-01-11").saying(text))));
  }

  @Test
  @DisplayName("Two payments that wait for an invoice are two things, though they look alike")
  void waiting() {
    Decisions decisions =
        Told.decide(
            Sample.books()
                .with(client("c1", "Mary Smith"))
                .with(payment("p1").from("c1").of("500.00"), payment("p2").from("c1").of("500.00"))
                .with(line("t1").of("500.00").saying("MOBILE DEPOSIT")));

    assertThat(decisions.matches()).isEmpty();
    assertThat(decisions.questions()).hasSize(1);
  }

  @Test
  @DisplayName("A payment without an invoice is not asked about for an amount that differs")
  void nearWithoutInvoice() {
    Decisions decisions =
        Told.decide(
            Sample.books()
                .with(payment("p1").of("500.00"))
                .with(line("t1").of("495.00").saying("MOBILE DEPOSIT")));

    assertThat(Told.questions(decisions)).containsExactly("t1 unknown-money:");
  }

  private static SampleBooks beyond(String recorded) {
    return Sample.books()
        .with(client("c1", "Mary Smith"))
        .with(invoice("i1").client("c1").of("249.00").paid())
        .with(payment("p1").forInvoice("i1").of(recorded))
        .with(line("t1").of(recorded).on("2025-01-11").saying("MOBILE DEPOSIT"));
  }

  @Test
  @DisplayName("The only payment of an invoice may be more than it: the invoice is settled")
  void surplus() {
    Decisions decisions = Told.decide(beyond("309.00"));

    assertThat(Told.matches(decisions))
        .containsExactly("t1 AUTO exact-recorded: i1 249.00 (overpaid 60.00)");
    assertThat(decisions.matches().getFirst().evidence())
        .contains("That is $60.00 more than the invoice.");
  }

  @Test
  @DisplayName("Half as much again may be for one invoice, more is asked about")
  void tooMuchSurplus() {
    assertThat(Told.matches(Told.decide(beyond("373.50"))))
        .containsExactly("t1 AUTO exact-recorded: i1 249.00 (overpaid 124.50)");
    assertThat(Told.matches(Told.decide(beyond("373.51")))).isEmpty();
  }

  @Test
  @DisplayName("Of several payments of one invoice none is taken as more than it")
  void surplusOfSeveral() {
    Decisions decisions =
        Told.decide(beyond("309.00").with(payment("p2").forInvoice("i1").of("20.00")));

    assertThat(Told.matches(decisions)).isEmpty();
  }
}
