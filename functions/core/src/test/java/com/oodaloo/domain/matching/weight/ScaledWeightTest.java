package com.oodaloo.domain.matching.weight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Arithmetic that is as fine for light things as for heavy ones, and never rounds up.
class ScaledWeightTest {
  private static final int ROUNDINGS_OF_A_SEASON = 10_000;

  @Test
  @DisplayName("Products and sums are those of whole numbers while they fit")
  void exact() {
    assertThat(ScaledWeight.times(ScaledWeight.of(6), ScaledWeight.of(7)))
        .isEqualTo(ScaledWeight.of(42));
    assertThat(ScaledWeight.plus(ScaledWeight.of(6), ScaledWeight.of(7)))
        .isEqualTo(ScaledWeight.of(13));
    assertThat(ScaledWeight.plus(ScaledWeight.of(1L << 30), ScaledWeight.of(1L << 30)))
        .isEqualTo(ScaledWeight.of(1L << 31));
    assertThat(ScaledWeight.plus(ScaledWeight.NONE, ScaledWeight.of(7)))
        .isEqualTo(ScaledWeight.of(7));
    assertThat(ScaledWeight.times(ScaledWeight.of(7), ScaledWeight.NONE))
        .isEqualTo(ScaledWeight.NONE);
  }

  @Test
  @DisplayName("The heavier mass is the larger number, nothing is lighter than any")
  void sorted() {
    long light = ScaledWeight.times(ScaledWeight.of(3), reciprocalOfTwoTo(40));

    assertThat(
            LongStream.of(
                ScaledWeight.NONE,
                light,
                ScaledWeight.of(1),
                ScaledWeight.of(3),
                ScaledWeight.of(1L << 40)))
        .isSorted();
  }

  /// By halves, as no other fraction is a mass.
  private static long reciprocalOfTwoTo(int power) {
    return ScaledWeight.of(1) - ((long) power << 32);
  }

  @Test
  @DisplayName("A share is the same however light the whole is")
  void lightWholes() {
    long part = ScaledWeight.of(3);
    long whole = ScaledWeight.of(4);
    for (int i = 0; i < 200; i++) {
      part = ScaledWeight.times(part, reciprocalOfTwoTo(25));
      whole = ScaledWeight.times(whole, reciprocalOfTwoTo(25));
    }

    assertThat(ScaledWeight.millionths(part, whole, 400)).isEqualTo(749_999);
    assertThat(ScaledWeight.millionths(whole, whole, 0)).isEqualTo(999_999);
    assertThat(ScaledWeight.millionths(part, ScaledWeight.of(4), 0)).isZero();
    assertThat(ScaledWeight.millionths(ScaledWeight.NONE, ScaledWeight.NONE, 0)).isZero();
  }

  @Test
  @DisplayName("A share is never said to be larger than it is, and hardly smaller")
  void neverTooSure() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      long part = ScaledWeight.NONE;
      long rest = ScaledWeight.NONE;
      double partIs = 0;
      double restIs = 0;
      for (int i = 0; i < ROUNDINGS_OF_A_SEASON / 4; i++) {
        long number = 1 + random.nextLong(1_000_000);
        long other = 1 + random.nextLong(1L << 40);
        part =
            ScaledWeight.plus(
                part, ScaledWeight.times(ScaledWeight.of(number), ScaledWeight.of(other)));
        partIs += (double) number * other;
        rest =
            ScaledWeight.plus(
                rest, ScaledWeight.times(ScaledWeight.of(number), ScaledWeight.of(1_000_000)));
        restIs += number * 1e6;
      }

      int share =
          ScaledWeight.millionths(part, ScaledWeight.plus(part, rest), ROUNDINGS_OF_A_SEASON);

      assertThat((double) share)
          .as("seed %d", seed)
          .isBetween(1e6 * partIs / (partIs + restIs) - 30, 1e6 * partIs / (partIs + restIs));
    }
  }
}
