package com.oodaloo.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Money")
class MoneyTest {
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest(name = "{0} dollars are {1} cents")
  @CsvSource({"575.67, 57567", "0.1, 10", "2835.8, 283580", "-12.50, -1250", "1e3, 100000"})
  void readsDollarsExactly(BigDecimal dollars, long cents) {
    assertThat(Money.exact(dollars, USD)).isEqualTo(Money.usd(cents));
  }

  @Test
  @DisplayName("half a cent is refused where no rounding was asked for")
  void refusesHalfCents() {
    BigDecimal odd = new BigDecimal("10.021521");

    assertThatThrownBy(() -> Money.exact(odd, USD)).isInstanceOf(ArithmeticException.class);
    assertThat(Money.rounded(odd, USD, RoundingMode.HALF_EVEN)).isEqualTo(Money.usd(1002));
  }

  @Test
  @DisplayName("a yen has no cents")
  void yen() {
    Currency yen = Currency.getInstance("JPY");

    assertThat(Money.exact(new BigDecimal("1500"), yen).cents()).isEqualTo(1500);
    assertThat(Money.exact(new BigDecimal("1500"), yen).plain()).isEqualTo("1500");
  }

  @Test
  @DisplayName("different currencies refuse each other")
  void currencies() {
    Money dollar = Money.usd(100);
    Money loonie = new Money(100, Currency.getInstance("CAD"));

    assertThatThrownBy(() -> dollar.plus(loonie)).hasMessageContaining("USD and CAD");
    assertThatThrownBy(() -> dollar.compareTo(loonie)).hasMessageContaining("currencies differ");
  }

  @Test
  @DisplayName("an overflow is an error, not another amount")
  void overflow() {
    assertThatThrownBy(() -> Money.usd(Long.MAX_VALUE).plus(Money.usd(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.usd(Long.MIN_VALUE).minus(Money.usd(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.usd(Long.MIN_VALUE).negated())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  @DisplayName("what is owed less what was paid may be less than nothing")
  void signs() {
    Money overpaid = Money.usd(50000).minus(Money.usd(52000));

    assertThat(overpaid).isEqualTo(Money.usd(-2000));
    assertThat(overpaid.magnitude()).isEqualTo(Money.usd(2000));
    assertThat(overpaid.negated().magnitude()).isEqualTo(Money.usd(2000));
  }

  @ParameterizedTest(name = "{0} cents: positive {1}, zero {2}, negative {3}")
  @CsvSource({"1, true, false, false", "0, false, true, false", "-1, false, false, true"})
  void signQuestions(long cents, boolean positive, boolean zero, boolean negative) {
    Money money = Money.usd(cents);

    assertThat(money.isPositive()).isEqualTo(positive);
    assertThat(money.isZero()).isEqualTo(zero);
    assertThat(money.isNegative()).isEqualTo(negative);
  }

  @Test
  @DisplayName("the smaller and the larger of two amounts")
  void smallerAndLarger() {
    Money less = Money.usd(-5);
    Money more = Money.usd(3);

    assertThat(less.min(more)).isEqualTo(more.min(less)).isEqualTo(less);
    assertThat(less.max(more)).isEqualTo(more.max(less)).isEqualTo(more);
  }

  @Test
  @DisplayName("$100.00 in three parts are 33.34, 33.33 and 33.33")
  void allocatesThirds() {
    assertThat(Money.usd(10000).allocate(List.of(1L, 1L, 1L)))
        .containsExactly(Money.usd(3334), Money.usd(3333), Money.usd(3333));
  }

  @Test
  @DisplayName("parts always sum to the whole, whatever the weights and the sign")
  void allocationConserves() {
    SplittableRandom random = new SplittableRandom(7);
    for (int run = 0; run < 20_000; run++) {
      Money whole = Money.usd(random.nextLong(-10_000_000_000L, 10_000_000_000L));
      List<Long> weights =
          random.longs(1 + random.nextInt(7), 0, 1_000_000).map(w -> w + 1).boxed().toList();
      assertThat(Money.total(USD, whole.allocate(weights))).isEqualTo(whole);
    }
  }

  @Test
  @DisplayName("nothing gets no share")
  void zeroWeight() {
    assertThat(Money.usd(101).allocate(List.of(0L, 1L, 1L)))
        .containsExactly(Money.usd(0), Money.usd(51), Money.usd(50));
    assertThatThrownBy(() -> Money.usd(1).allocate(List.of(0L))).hasMessageContaining("positive");
    assertThatThrownBy(() -> Money.usd(1).allocate(List.of(3L, -1L)))
        .hasMessageContaining("positive");
  }

  @ParameterizedTest(name = "{0} cents read {1}")
  @CsvSource({"123456, '$1,234.56'", "-5, '-$0.05'", "0, '$0.00'", "100000000, '$1,000,000.00'"})
  void readsAsAnOwnerDoes(long cents, String words) {
    assertThat(Money.usd(cents)).hasToString(words);
  }

  @ParameterizedTest(name = "{0} minor units of {1} read {2}, plainly {3}")
  @CsvSource({
    "123456, CAD, 'CA$1,234.56', 1234.56",
    "-150000, JPY, '-¥150,000', -150000",
    "7, KWD, KWD0.007, 0.007"
  })
  void otherCurrencies(long minor, String currency, String words, String plain) {
    Money money = new Money(minor, Currency.getInstance(currency));

    assertThat(money).hasToString(words);
    assertThat(money.plain()).isEqualTo(plain);
  }
}
