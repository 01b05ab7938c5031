package com.oodaloo.domain.matching.assign;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.matching.weight.ScaledWeight;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A table of masses by what was given.
class PartialAssignmentsTest {
  @Test
  @DisplayName("What is given by several ways weighs as much as all of them")
  void sums() {
    Random random = new Random(1);
    PartialAssignments given = new PartialAssignments(1);
    Map<Long, Long> known = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      long bits = random.nextInt(500) * 0x1_0000_0001L;
      given.add(bits, ScaledWeight.of(1 + i));
      known.merge(bits, ScaledWeight.of(1 + i), ScaledWeight::plus);
    }

    assertThat(given.count()).isEqualTo(known.size());
    known.forEach((bits, mass) -> assertThat(given.massOf(bits)).isEqualTo(mass));
    assertThat(given.massOf(7_000_000_000L)).isEqualTo(ScaledWeight.NONE);
  }

  @Test
  @DisplayName("They come in the order in which they were found")
  void order() {
    PartialAssignments given = new PartialAssignments(2);
    LongStream.of(9, 4, 7, 4, 1).forEach(bits -> given.add(bits, ScaledWeight.of(1)));

    assertThat(IntStream.range(0, given.count()).mapToLong(given::given))
        .containsExactly(9L, 4L, 7L, 1L);
    assertThat(given.mass(1)).isEqualTo(ScaledWeight.of(2));
  }

  @Test
  @DisplayName("Of too many the heaviest stay, of equal ones those with the smaller bits")
  void heaviest() {
    PartialAssignments given = new PartialAssignments(4);
    given.add(5, ScaledWeight.of(10));
    given.add(3, ScaledWeight.of(20));
    given.add(2, ScaledWeight.of(10));
    given.add(8, ScaledWeight.of(1));

    PartialAssignments few = given.heaviest(2);

    assertThat(given.heaviest(4)).isSameAs(given);
    assertThat(IntStream.range(0, few.count()).mapToLong(few::given)).containsExactly(3L, 2L);
    assertThat(few.massOf(5)).isEqualTo(ScaledWeight.NONE);
    assertThat(few.massOf(2)).isEqualTo(ScaledWeight.of(10));
  }

  @Test
  @DisplayName("At first nothing was given, and that is certain")
  void nothing() {
    assertThat(PartialAssignments.nothing().count()).isEqualTo(1);
    assertThat(PartialAssignments.nothing().massOf(0)).isEqualTo(ScaledWeight.of(1));
  }
}
