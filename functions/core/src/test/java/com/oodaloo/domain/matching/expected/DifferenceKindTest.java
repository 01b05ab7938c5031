package com.oodaloo.domain.matching.expected;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.AutoMatchPolicy;
import com.oodaloo.domain.matching.run.MatchRun;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The name of a difference, by what was expected and what came.
class DifferenceKindTest {
  @ParameterizedTest(name = "{0} expected, {1} came as {2}: {3}")
  @CsvSource({
    "1234.56, 1243.56, DEPOSIT, SWAPPED_DIGITS",
    "1234.56, 1234.65, DEPOSIT, SWAPPED_DIGITS",
    "2134.56, 1234.56, DEPOSIT, SWAPPED_DIGITS",
    "1234.56, 1235.00, DEPOSIT, ROUNDING",
    "1234.56, 1234.00, DEPOSIT, ROUNDING",
    "1234.56, 1233.56, DEPOSIT, SHORT_PAY",
    "1234.00, 1233.00, DEPOSIT, SHORT_PAY",
    "1234.00, 1235.00, DEPOSIT, TIP",
    "1000.00, 976.00, DEPOSIT, FEE",
    "1000.00, 976.01, DEPOSIT, SHORT_PAY",
    "1000.00, 964.70, DEPOSIT, FEE",
    "1000.00, 964.69, DEPOSIT, PART_PAYMENT",
    "1000.00, 979.01, DEPOSIT, SHORT_PAY",
    "1000.00, 979.99, DEPOSIT, SHORT_PAY",
    "1000.50, 980.49, DEPOSIT, DISCOUNT",
    "1284.00, 1259.00, WIRE IN, WIRE_FEE",
    "1284.00, 1274.00, WIRE IN, WIRE_FEE",
    "1284.00, 1234.00, WIRE IN, WIRE_FEE",
    "1284.00, 1259.00, FEDWIRE CREDIT, WIRE_FEE",
    "1284.00, 1229.00, WIRE IN, PART_PAYMENT",
    "1284.00, 1279.00, WIRE IN, SHORT_PAY",
    "1284.00, 1259.00, ACH CREDIT, SHORT_PAY",
    "1284.00, 1259.00, DEPOSIT, SHORT_PAY",
    "1284.00, 1271.00, WIRE IN, SHORT_PAY",
    "1000.00, 980.00, DEPOSIT, DISCOUNT",
    "1000.00, 970.00, DEPOSIT, DISCOUNT",
    "1000.00, 950.00, DEPOSIT, DISCOUNT",
    "1111.00, 999.90, DEPOSIT, DISCOUNT",
    "1284.50, 1246.95, DEPOSIT, FEE",
    "1284.50, 1253.68, DEPOSIT, SHORT_PAY",
    "1284.50, 1253.00, DEPOSIT, FEE",
    "1284.50, 1239.25, DEPOSIT, FEE",
    "1284.50, 1239.20, DEPOSIT, PART_PAYMENT",
    "1284.50, 1246.95, ZELLE FROM MARY SMITH, SHORT_PAY",
    "1284.50, 640.25, DEPOSIT, PART_PAYMENT",
    "1000.00, 1030.00, DEPOSIT, SURCHARGE",
    "1000.00, 1040.00, DEPOSIT, SURCHARGE",
    "1000.00, 1050.00, DEPOSIT, TIP",
    "1000.00, 1020.00, DEPOSIT, TIP"
  })
  void named(String expected, String came, String text, DifferenceKind different) {
    assertThat(DifferenceKind.of(line(came, text), Sample.usd(expected))).isEqualTo(different);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "12, 21, true",
    "21, 12, true",
    "12, 12, false",
    "123, 321, false",
    "1230, 1203, true",
    "10, 1, true",
    "19, 28, false",
    "100, 1, false"
  })
  void swapped(long one, long other, boolean swapped) {
    assertThat(DifferenceKind.isSwapped(one, other)).isEqualTo(swapped);
  }

  @Test
  @DisplayName("Near is three percent and thirty cents, either way")
  void near() {
    assertThat(Tolerances.isNear(100_000, 3_030)).isTrue();
    assertThat(Tolerances.isNear(100_000, -3_030)).isTrue();
    assertThat(Tolerances.isNear(100_000, 3_031)).isFalse();
    assertThat(Tolerances.isNear(100_000, -3_031)).isFalse();
  }

  @Test
  @DisplayName("Every difference has a word for the file and words for people")
  void words() {
    assertThat(List.of(DifferenceKind.values()))
        .extracting(each -> each.word() + ": " + each.says())
        .containsExactly(
            "swapped-digits: two digits swapped",
            "wire-fee: the bank's wire fee",
            "fee: a processor's fee",
            "discount: a discount",
            "rounding: rounded to the dollar",
            "surcharge: a card surcharge",
            "tip: a tip",
            "short-pay: paid short",
            ": a part payment");
  }

  private static Line line(String came, String text) {
    Books books =
        Sample.books()
            .with(Sample.client("c1", "Mary Smith"))
            .with(Sample.line("t1").of(came).saying(text).by(""))
            .build();
    return new MatchRun(books, Answers.NONE, AutoMatchPolicy.AT_FIRST).all().getFirst();
  }
}
