package com.oodaloo.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MediansTest {
  @Test
  @DisplayName("Twice the median needs no rounding, whatever the count and the order")
  void twice() {
    assertThat(Medians.twice(usd(5))).isEqualTo(Money.usd(10));
    assertThat(Medians.twice(usd(9, 1, 4))).isEqualTo(Money.usd(8));
    assertThat(Medians.twice(usd(9, 1, 4, 5))).isEqualTo(Money.usd(9));
  }

  @Test
  @DisplayName("The low median is always an entry that is there")
  void low() {
    assertThat(Medians.low(List.of(3, 1, 2))).isEqualTo(2);
    assertThat(Medians.low(List.of(4, 1, 3, 2))).isEqualTo(2);
  }

  @Test
  @DisplayName("Nothing has no median")
  void nothing() {
    assertThatThrownBy(() -> Medians.low(List.<Integer>of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Money> usd(long... cents) {
    return LongStream.of(cents).mapToObj(Money::usd).toList();
  }
}
