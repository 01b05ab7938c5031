package com.oodaloo.domain.matching;

import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Two card payments of one list price make two payouts of the same net.
class EqualPayoutsTest {
  @Test
  @DisplayName("Each is settled when each came on the very day it was to arrive")
  void onTheDay() {
    assertThat(matched("2025-01-13", "2025-01-14"))
        .containsExactly("t1 AUTO payout: i1 129.00", "t2 AUTO payout: i2 129.00");
  }

  @Test
  @DisplayName("The second may be late once the first is settled")
  void secondLate() {
    assertThat(matched("2025-01-13", "2025-01-16"))
        .containsExactly("t1 AUTO payout: i1 129.00", "t2 AUTO payout: i2 129.00");
  }

  @Test
  @DisplayName("Both are settled when the first came late, the one that came on its day before it")
  void firstLate() {
    assertThat(matched("2025-01-14", "2025-01-16"))
        .containsExactly("t1 AUTO payout: i2 129.00", "t2 AUTO payout: i1 129.00");
  }

  @Test
  @DisplayName("Both are settled, in order, when both came late: as many lines as payouts")
  void bothLate() {
    assertThat(matched("2025-01-15", "2025-01-16"))
        .containsExactly("t1 AUTO payout: i1 129.00", "t2 AUTO payout: i2 129.00");
  }

  @Test
  @DisplayName("Both are settled when both came on one day: whichever is which, both have come")
  void oneDay() {
    assertThat(matched("2025-01-13", "2025-01-13"))
        .containsExactly("t1 AUTO payout: i1 129.00", "t2 AUTO payout: i2 129.00");
  }

  private static List<String> matched(String first, String second) {
    return Told.matches(
            Told.decide(
                Sample.books()
                    .with(invoice("i1").of("129.00").open("0.00").paid())
                    .with(invoice("i2").of("129.00").open("0.00").paid())
                    .with(payout("po1", "i1", "2025-01-13"), payout("po2", "i2", "2025-01-14"))
                    .with(line("t1").of("124.70").on(first).saying("STRIPE TRANSFER"))
                    .with(line("t2").of("124.70").on(second).saying("STRIPE TRANSFER"))))
        .stream()
        .filter(match -> match.contains("payout"))
        .toList();
  }

  private static Payout payout(String id, String invoice, String arrival) {
    return new Payout(
        id,
        "stripe",
        Sample.day(arrival).minusDays(2),
        Sample.day(arrival),
        usd("129.00"),
        usd("4.30"),
        usd("124.70"),
        Payout.Status.PAID,
        List.of(
            new PayoutItem(
                id + "x", "payment", "", invoice, usd("129.00"), usd("4.30"), usd("0.00"))));
  }
}
