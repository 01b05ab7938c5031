package com.oodaloo.domain.matching.payouts;

import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.Told;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a processor's payout is the line at the bank.
class PayoutRuleTest {
  private static final Payout FRIDAY =
      new Payout(
          "po1",
          "stripe",
          Sample.day("2025-01-08"),
          Sample.day("2025-01-10"),
          usd("400.00"),
          usd("11.90"),
          usd("388.10"),
          Payout.Status.PAID,
          List.of(
              new PayoutItem("x1", "charge", "", "i1", usd("400.00"), usd("11.90"), usd("0.00"))));

  @ParameterizedTest(name = "said for January 10, banked on {0}: {1}")
  @CsvSource({"2025-01-08, false", "2025-01-09, true", "2025-01-16, true", "2025-01-17, false"})
  void days(String banked, boolean taken) {
    Decisions decisions =
        Told.decide(
            Sample.books()
                .with(invoice("i1").of("400.00").open("0.00").paid())
                .with(FRIDAY)
                .with(line("t1").of("388.10").on(banked).saying("STRIPE TRANSFER")));

    assertThat(Told.matches(decisions).contains("t1 AUTO payout: i1 400.00")).isEqualTo(taken);
    assertThat(decisions.matches()).allMatch(match -> match.payments().isEmpty());
  }

  @Test
  @DisplayName("What a payout keeps back for an earlier payment is none of its payments")
  void refundInside() {
    PayoutItem charge =
        new PayoutItem("x1", "charge", "p1", "i1", usd("400.00"), usd("11.90"), usd("0.00"));
    PayoutItem refund =
        new PayoutItem("x2", "refund", "p0", "i0", usd("-100.00"), usd("0.00"), usd("0.00"));
    Payout payout =
        new Payout(
            "po1",
            "stripe",
            Sample.day("2025-01-08"),
            Sample.day("2025-01-10"),
            usd("300.00"),
            usd("11.90"),
            usd("288.10"),
            Payout.Status.PAID,
            List.of(charge, refund));

    Decisions decisions =
        Told.decide(
            Sample.books()
                .with(invoice("i0").of("100.00").paid(), invoice("i1").of("400.00").paid())
                .with(Sample.payment("p1").forInvoice("i1").of("400.00").by(PaymentMethod.CARD))
                .with(payout)
                .with(line("t1").of("288.10").on("2025-01-10").saying("STRIPE TRANSFER")));

    assertThat(Told.matches(decisions)).containsExactly("t1 AUTO payout: i1 400.00");
    assertThat(decisions.matches().getFirst().payments()).containsExactly("p1");
  }
}
