package com.oodaloo.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Arithmetic that is as fine for light things as for heavy ones, and never rounds up.
class MassTest {
  private static final int ROUNDINGS_OF_A_SEASON = 10_000;

  @Test
  @DisplayName("Products and sums are those of whole numbers while they fit")
  void exact() {
    assertThat(Mass.times(Mass.of(6), Mass.of(7))).isEqualTo(Mass.of(42));
    assertThat(Mass.plus(Mass.of(6), Mass.of(7))).isEqualTo(Mass.of(13));
    assertThat(Mass.plus(Mass.of(1L << 30), Mass.of(1L << 30))).isEqualTo(Mass.of(1L << 31));
    assertThat(Mass.plus(Mass.NONE, Mass.of(7))).isEqualTo(Mass.of(7));
    assertThat(Mass.times(Mass.of(7), Mass.NONE)).isEqualTo(Mass.NONE);
  }

  @Test
  @DisplayName("The heavier mass is the larger number, nothing is lighter than any")
  void sorted() {
    long light = Mass.times(Mass.of(3), reciprocalOfTwoTo(40));

    assertThat(LongStream.of(Mass.NONE, light, Mass.of(1), Mass.of(3), Mass.of(1L << 40)))
        .isSorted();
  }

  /// By halves, as no other fraction is a mass.
  private static long reciprocalOfTwoTo(int power) {
    return Mass.of(1) - ((long) power << 32);
  }

  @Test
  @DisplayName("A share is the same however light the whole is")
  void lightWholes() {
    long part = Mass.of(3);
    long whole = Mass.of(4);
    for (int i = 0; i < 200; i++) {
      part = Mass.times(part, reciprocalOfTwoTo(25));
      whole = Mass.times(whole, reciprocalOfTwoTo(25));
    }

    assertThat(Mass.millionths(part, whole, 400)).isEqualTo(749_999);
    assertThat(Mass.millionths(whole, whole, 0)).isEqualTo(999_999);
    assertThat(Mass.millionths(part, Mass.of(4), 0)).isZero();
    assertThat(Mass.millionths(Mass.NONE, Mass.NONE, 0)).isZero();
  }

  @Test
  @DisplayName("A share is never said to be larger than it is, and hardly smaller")
  void neverTooSure() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      long part = Mass.NONE;
      long rest = Mass.NONE;
      double partIs = 0;
      double restIs = 0;
      for (int i = 0; i < ROUNDINGS_OF_A_SEASON / 4; i++) {
        long number = 1 + random.nextLong(1_000_000);
        long other = 1 + random.nextLong(1L << 40);
        part = Mass.plus(part, Mass.times(Mass.of(number), Mass.of(other)));
        partIs += (double) number * other;
        rest = Mass.plus(rest, Mass.times(Mass.of(number), Mass.of(1_000_000)));
        restIs += number * 1e6;
      }

      int share = Mass.millionths(part, Mass.plus(part, rest), ROUNDINGS_OF_A_SEASON);

      assertThat((double) share)
          .as("seed %d", seed)
          .isBetween(1e6 * partIs / (partIs + restIs) - 30, 1e6 * partIs / (partIs + restIs));
    }
  }
}
