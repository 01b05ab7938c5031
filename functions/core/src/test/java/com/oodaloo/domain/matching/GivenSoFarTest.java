package com.oodaloo.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A table of masses by what was given.
class GivenSoFarTest {
  @Test
  @DisplayName("What is given by several ways weighs as much as all of them")
  void sums() {
    Random random = new Random(1);
    GivenSoFar given = new GivenSoFar(1);
    Map<Long, Long> known = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      long bits = random.nextInt(500) * 0x1_0000_0001L;
      given.add(bits, Mass.of(1 + i));
      known.merge(bits, Mass.of(1 + i), Mass::plus);
    }

    assertThat(given.count()).isEqualTo(known.size());
    known.forEach((bits, mass) -> assertThat(given.massOf(bits)).isEqualTo(mass));
    assertThat(given.massOf(7_000_000_000L)).isEqualTo(Mass.NONE);
  }

  @Test
  @DisplayName("They come in the order in which they were found")
  void order() {
    GivenSoFar given = new GivenSoFar(2);
    LongStream.of(9, 4, 7, 4, 1).forEach(bits -> given.add(bits, Mass.of(1)));

    assertThat(IntStream.range(0, given.count()).mapToLong(given::given))
        .containsExactly(9L, 4L, 7L, 1L);
    assertThat(given.mass(1)).isEqualTo(Mass.of(2));
  }

  @Test
  @DisplayName("Of too many the heaviest stay, of equal ones those with the smaller bits")
  void heaviest() {
    GivenSoFar given = new GivenSoFar(4);
    given.add(5, Mass.of(10));
    given.add(3, Mass.of(20));
    given.add(2, Mass.of(10));
    given.add(8, Mass.of(1));

    GivenSoFar few = given.heaviest(2);

    assertThat(given.heaviest(4)).isSameAs(given);
    assertThat(IntStream.range(0, few.count()).mapToLong(few::given)).containsExactly(3L, 2L);
    assertThat(few.massOf(5)).isEqualTo(Mass.NONE);
    assertThat(few.massOf(2)).isEqualTo(Mass.of(10));
  }

  @Test
  @DisplayName("At first nothing was given, and that is certain")
  void nothing() {
    assertThat(GivenSoFar.nothing().count()).isEqualTo(1);
    assertThat(GivenSoFar.nothing().massOf(0)).isEqualTo(Mass.of(1));
  }
}
