package com.oodaloo.domain.matching;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Net and day prove a payout only of a line that says nothing else.
class PayoutWordsTest {
  @ParameterizedTest(name = "{0} is no payout")
  @ValueSource(
      strings = {
        "CASH DEPOSIT BRANCH 12",
        "CHECK DEPOSIT",
        "MOBILE DEPOSIT",
        "ZELLE PAYMENT FROM WALTER HOBBS",
        "VENMO DES:CASHOUT",
        "WISETACK INC DES:PAYOUT",
        "SQUARE INC 250513",
        "COUNTER DEPOSIT CHECKS"
      })
  void another(String words) {
    Decisions decisions = decide(words);

    assertThat(Told.matches(decisions)).noneMatch(match -> match.contains("payout"));
    assertThat(decisions.findings())
        .extracting(Finding::kind)
        .contains(Finding.Kind.MISSING_PAYOUT);
  }

  @ParameterizedTest(name = "{0} may be one")
  @ValueSource(
      strings = {"JOBBER PAYMENTS TRANSFER", "STRIPE DES:TRANSFER ID:ST-4410", "ACH DEPOSIT"})
  void maybe(String words) {
    assertThat(Told.matches(decide(words))).containsExactly("t1 AUTO payout: i1 129.00");
  }

  @Test
  @DisplayName("The line that names the processor is taken before one that names nothing")
  void processorFirst() {
    Decisions decisions =
        Told.decide(
            books()
                .with(line("t1").of("124.70").on("2025-01-13").saying("DEPOSIT"))
                .with(line("t2").of("124.70").on("2025-01-14").saying("STRIPE TRANSFER")));

    assertThat(Told.matches(decisions)).contains("t2 AUTO payout: i1 129.00");
  }

  @Test
  @DisplayName("One line for two payouts of one net is a question, and none is called missing")
  void oneLine() {
    Decisions decisions =
        Told.decide(
            books()
                .with(invoice("i2").of("129.00").open("0.00").paid())
                .with(payout("po2", "i2"))
                .with(line("t1").of("124.70").on("2025-01-13").saying("STRIPE TRANSFER")));

    assertThat(decisions.questions())
        .singleElement()
        .satisfies(question -> assertThat(question.alternatives()).hasSize(2));
    assertThat(decisions.findings())
        .extracting(Finding::kind)
        .doesNotContain(Finding.Kind.MISSING_PAYOUT);
  }

  private static Decisions decide(String words) {
    return Told.decide(books().with(line("t1").of("124.70").on("2025-01-13").saying(words)));
  }

  private static SampleBooks books() {
    return Sample.books()
        .with(client("w", "Walter Hobbs"))
        .with(invoice("i1").of("129.00").open("0.00").paid())
        .with(payout("po1", "i1"));
  }

  private static Payout payout(String id, String invoice) {
    return new Payout(
        id,
        "stripe",
        Sample.day("2025-01-11"),
        Sample.day("2025-01-13"),
        usd("129.00"),
        usd("4.30"),
        usd("124.70"),
        Payout.Status.PAID,
        List.of(
            new PayoutItem(
                id + "x", "payment", "", invoice, usd("129.00"), usd("4.30"), usd("0.00"))));
  }
}
