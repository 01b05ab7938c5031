package com.oodaloo.domain.matching;

import static com.oodaloo.domain.Sample.books;
import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.expected.SubsetSearch;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Deposits that hold more than one payment: check batches, payouts, lumps.
class BundleTest {
  private static SampleBooks checks() {
    return books()
        .with(
            invoice("i1").client("c1").of("400.00").open("0.00").paid(),
            invoice("i2").client("c2").of("650.00").open("0.00").paid(),
            invoice("i3").client("c3").of("900.00").open("0.00").paid())
        .with(
            payment("p1").forInvoice("i1").of("400.00"),
            payment("p2").forInvoice("i2").of("650.00"),
            payment("p3").forInvoice("i3").of("900.00"));
  }

  @Test
  @DisplayName("Checks of several clients brought to the bank together are one match")
  void checkBatch() {
    Decisions decisions =
        Told.decide(checks().with(line("t1").of("1050.00").on("2025-01-12").saying("DEPOSIT")));

    assertThat(Told.matches(decisions))
        .containsExactly("t1 AUTO check-batch: i1 400.00 + i2 650.00");
    assertThat(decisions.matches().getFirst().payments()).containsExactly("p1", "p2");
  }

  @Test
  @DisplayName("Two sets of checks that make the same deposit are a question with both")
  void twoSets() {
    Decisions decisions =
        Told.decide(
            checks()
                .with(invoice("i4").of("150.00").open("0.00").paid())
                .with(payment("p4").forInvoice("i4").of("150.00"))
                .with(line("t1").of("1050.00").on("2025-01-12").saying("DEPOSIT")));

    assertThat(Told.matches(decisions)).isEmpty();
    assertThat(Told.questions(decisions)).containsExactly("t1 several-fit: i1 + i2 | i3 + i4");
  }

  @Test
  @DisplayName("Two equal deposits for one batch are questions, no matter which came first")
  void oneBatchTwoDeposits() {
    Decisions decisions =
        Told.decide(
            checks()
                .with(
                    line("t1").of("1050.00").on("2025-01-12").saying("DEPOSIT"),
                    line("t2").of("1050.00").on("2025-01-13").saying("DEPOSIT")));

    assertThat(decisions.matches()).isEmpty();
    assertThat(Told.questions(decisions))
        .containsExactly("t1 several-fit: i1 + i2", "t2 several-fit: i1 + i2");
  }

  @Test
  @DisplayName("A deposit that one receivable explains is not taken as a batch")
  void singleBeforeBatch() {
    Decisions decisions =
        Told.decide(
            checks()
                .with(invoice("i4").of("1050.00"))
                .with(line("t1").of("1050.00").on("2025-01-12").saying("DEPOSIT")));

    assertThat(decisions.matches()).noneMatch(match -> match.verdict() == Verdict.AUTO);
  }

  private static Payout payout(String id, Payout.Status status, PayoutItem... items) {
    return new Payout(
        id,
        "stripe",
        day("2025-01-08"),
        day("2025-01-10"),
        usd("1050.00"),
        usd("30.75"),
        usd("1019.25"),
        status,
        List.of(items));
  }

  private static PayoutItem item(String payment, String invoice, String gross, String fee) {
    return new PayoutItem(
        "item-" + payment, "payment", payment, invoice, usd(gross), usd(fee), usd("0.00"));
  }

  private static final PayoutItem FIRST = item("p1", "i1", "400.00", "11.90");
  private static final PayoutItem SECOND = item("p2", "", "650.00", "18.85");

  @Test
  @DisplayName("A payout is taken apart: gross to each invoice, the fee explained")
  void payoutApart() {
    Decisions decisions =
        Told.decide(
            checks()
                .with(payout("po1", Payout.Status.PAID, FIRST, SECOND))
                .with(line("t1").of("1019.25").on("2025-01-11").saying("STRIPE TRANSFER")));

    Match match = decisions.matches().getFirst();
    assertThat(Told.matches(decisions)).containsExactly("t1 AUTO payout: i1 400.00 + i2 650.00");
    assertThat(match.payoutId()).isEqualTo("po1");
    assertThat(match.payments()).containsExactly("p1", "p2");
    assertThat(match.evidence()).contains("2 entries, less $30.75 in fees, make the net exactly.");
  }

  @Test
  @DisplayName("Net and day prove a payout whose parts do not make its net; the rest has a name")
  void payoutUnexplained() {
    Decisions decisions =
        Told.decide(
            checks()
                .with(payout("po1", Payout.Status.PAID, FIRST))
                .with(line("t1").of("1019.25").on("2025-01-11").saying("STRIPE")));

    assertThat(Told.matches(decisions))
        .containsExactly("t1 AUTO payout: i1 400.00 (unknown-part 631.15)");
    assertThat(decisions.findings())
        .noneMatch(finding -> finding.kind() == Finding.Kind.MISSING_PAYOUT);
  }

  @Test
  @DisplayName("A payout that failed is not what the bank shows")
  void payoutFailed() {
    Decisions decisions =
        Told.decide(
            checks()
                .with(payout("po1", Payout.Status.FAILED, FIRST, SECOND))
                .with(line("t1").of("1019.25").on("2025-01-11").saying("STRIPE")));

    assertThat(decisions.matches()).noneMatch(match -> match.verdict() == Verdict.AUTO);
  }

  @Test
  @DisplayName("More candidates than the search may try are a question, never a guess")
  void budget() {
    SampleBooks books = books().with(line("t1").of("30000.00").saying("DEPOSIT"));
    for (int i = 0; i < SubsetSearch.MAX_CANDIDATES + 1; i++) {
      books.with(invoice("i" + i).of(1000 + i + ".00"));
    }

    Decisions decisions = Told.decide(books);

    assertThat(decisions.matches()).isEmpty();
    assertThat(Told.questions(decisions)).containsExactly("t1 too-many-combinations:");
  }

  @Test
  @DisplayName("The search says when it stopped early, and finds small sets first")
  void search() {
    List<Long> equal = LongStream.generate(() -> 100).limit(24).boxed().toList();

    assertThat(SubsetSearch.sumsTo(300, List.of(100L, 200L, 300L), 1).sets())
        .containsExactly(List.of(2), List.of(0, 1));
    assertThat(SubsetSearch.sumsTo(600, equal, 2).complete()).isFalse();
    assertThat(SubsetSearch.sumsTo(601, equal, 2).sets()).isEmpty();
    assertThat(SubsetSearch.sumsTo(5, List.of(1L, 2L), 2))
        .extracting(SubsetSearch.Result::sets, SubsetSearch.Result::complete)
        .containsExactly(List.of(), true);
  }
}
