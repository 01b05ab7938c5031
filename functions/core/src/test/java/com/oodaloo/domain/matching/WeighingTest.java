package com.oodaloo.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.expected.SettlementLag;
import com.oodaloo.domain.matching.reading.Rail;
import com.oodaloo.domain.matching.run.AutoMatchPolicy;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.weight.LongIndex;
import com.oodaloo.domain.matching.weight.MatchWeight;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arithmetic that evidence is weighed with.
class WeighingTest {
  @ParameterizedTest(name = "the logarithm of {0} is {1} millibits")
  @CsvSource({
    "1, 0",
    "2, 1000",
    "3, 1500",
    "4, 2000",
    "5, 2250",
    "1000, 9953",
    "1099511627776, 40000",
    "1649267441664, 40500",
    "2199023255552, 41000",
    "3298534883328, 41500",
    "9223372036854775807, 62999"
  })
  void logarithms(long number, int millibits) {
    assertThat(MatchWeight.log2(number)).isEqualTo(millibits);
  }

  @ParameterizedTest(name = "{0} of {1} weigh {2}")
  @CsvSource({"1, 2, -1000", "1, 1, 0", "3, 12, -2083", "8, 2, 2000"})
  void ratios(long part, long whole, int millibits) {
    assertThat(MatchWeight.ratio(part, whole)).isBetween(millibits - 90, millibits + 90);
  }

  @ParameterizedTest(name = "{0} millibits are a power of {1}")
  @CsvSource({
    "0, 1073741824",
    "1000, 2147483648",
    "-1000, 536870912",
    "500, 1610612324",
    "-500, 805306162",
    "25000, 36028797018963968",
    "26000, 36028797018963968",
    "-25000, 32",
    "-99000, 32"
  })
  void powers(int millibits, long power) {
    assertThat(MatchWeight.power(millibits)).isEqualTo(power);
  }

  @Test
  @DisplayName(
      "Nothing against it is certain, as much against it is half, a lot is hardly anything")
  void millionths() {
    assertThat(MatchWeight.millionths(0)).isEqualTo(1_000_000);
    assertThat(MatchWeight.millionths(MatchWeight.ONE)).isEqualTo(500_000);
    assertThat(MatchWeight.millionths(MatchWeight.ONE * 3)).isEqualTo(250_000);
    assertThat(MatchWeight.millionths(MatchWeight.ONE << 20)).isZero();
  }

  @Test
  @DisplayName("The same amount has the same number, however many there are")
  void amounts() {
    LongIndex amounts = new LongIndex(1);
    for (int i = 0; i < 1_000; i++) {
      assertThat(amounts.number(i * 4_096L - 500)).isEqualTo(i);
    }

    assertThat(amounts.number(-500)).isZero();
    assertThat(amounts.find(999 * 4_096L - 500)).isEqualTo(999);
    assertThat(amounts.find(7)).isEqualTo(LongIndex.UNKNOWN);
    assertThat(new LongIndex(0).find(0)).isEqualTo(LongIndex.UNKNOWN);
  }

  @ParameterizedTest(name = "{0} recorded on Friday the 10th and banked on {1} weighs {2}")
  @CsvSource({
    "ZELLE, 2025-01-10, -900",
    "ZELLE, 2025-01-13, -2000",
    "ZELLE, 2025-03-10, -9500",
    "ACH, 2025-01-10, -2600",
    "ACH, 2025-01-13, -1800",
    "ACH, 2025-01-14, -2000",
    "CHECK, 2025-01-10, -1900",
    "CHECK, 2025-01-14, -2200",
    "CASH, 2025-01-15, -2400",
    "OTHER, 2025-01-13, -2400",
    "CARD, 2025-01-10, -2300"
  })
  void delays(PaymentMethod method, LocalDate banked, int weight) {
    LocalDate friday = LocalDate.of(2025, 1, 10);

    assertThat(SettlementLag.of(method).weight(friday, banked)).isEqualTo(weight);
  }

  @Test
  @DisplayName("A check that was photographed comes sooner than one that was carried")
  void photographed() {
    LocalDate friday = LocalDate.of(2025, 1, 10);

    assertThat(SettlementLag.of(PaymentMethod.CHECK, Rail.PHONE).weight(friday, friday))
        .isEqualTo(-1500);
    assertThat(SettlementLag.of(PaymentMethod.CHECK, Rail.PAPER).weight(friday, friday))
        .isEqualTo(-1900);
    assertThat(SettlementLag.of(PaymentMethod.ACH, Rail.PHONE).weight(friday, friday))
        .isEqualTo(-2600);
  }

  @Test
  @DisplayName("What is recorded after it came is likelier the sooner it was typed")
  void typedLate() {
    LocalDate friday = LocalDate.of(2025, 1, 10);
    List<Integer> weights =
        List.of(0, 1, 3, 7).stream()
            .map(days -> SettlementLag.ANY.weight(friday, friday.minusDays(days)))
            .toList();

    assertThat(weights).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
    assertThat(weights).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("A transfer is mostly typed in after the bank has shown it, a check seldom")
  void seenAtTheBank() {
    LocalDate friday = LocalDate.of(2025, 1, 10);
    LocalDate before = friday.minusDays(1);

    assertThat(SettlementLag.of(PaymentMethod.ACH).weight(friday, before)).isEqualTo(-2300);
    assertThat(SettlementLag.of(PaymentMethod.ZELLE).weight(friday, before)).isEqualTo(-2300);
    assertThat(SettlementLag.of(PaymentMethod.CHECK, Rail.PHONE).weight(friday, before))
        .isEqualTo(-3800);
    assertThat(SettlementLag.of(PaymentMethod.CHECK, Rail.PAPER).weight(friday, before))
        .isEqualTo(-5000);
    assertThat(SettlementLag.of(PaymentMethod.ACH).weight(friday, friday.minusDays(20)))
        .isEqualTo(-7000);
  }

  @Test
  @DisplayName("Invoices paid through payouts do not make an amount common")
  void common() {
    SampleBooks books = Sample.books().with(Sample.line("t1").of("129.00"));
    for (int i = 0; i < 8; i++) {
      books.with(Sample.invoice("i" + i).of("129.00").paid());
      books.with(Sample.payment("p" + i).forInvoice("i" + i).of("129.00").by(PaymentMethod.CARD));
    }
    int onTheirWay = byChance(books);
    for (int i = 0; i < 8; i++) {
      books.with(paidOut("p" + i));
    }

    assertThat(onTheirWay).isEqualTo(byChance(books) + MatchWeight.ratio(720, 20));
  }

  private static Payout paidOut(String payment) {
    Money gross = Sample.usd("129.00");
    Money none = Sample.usd("0.00");
    LocalDate day = Sample.day("2025-01-13");
    PayoutItem item = new PayoutItem("b-" + payment, "payment", payment, "", gross, none, none);
    return new Payout(
        "o-" + payment, "jobber", day, day, gross, none, gross, Payout.Status.PAID, List.of(item));
  }

  private static int byChance(SampleBooks books) {
    return new MatchRun(books.build(), Answers.NONE, AutoMatchPolicy.AT_FIRST)
        .frequency.byChance(12_900);
  }

  @ParameterizedTest(name = "recorded {0} may still arrive until {1}")
  @CsvSource({"ZELLE, 2025-01-20", "ACH, 2025-01-24", "CHECK, 2025-02-02", "OTHER, 2025-02-02"})
  void latest(PaymentMethod method, LocalDate latest) {
    assertThat(SettlementLag.of(method).latest(LocalDate.of(2025, 1, 10))).isEqualTo(latest);
  }
}
