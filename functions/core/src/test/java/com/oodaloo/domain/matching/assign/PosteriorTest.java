package com.oodaloo.domain.matching.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// How sure a claim is, with all that else is claimed: in millionths, line by line.
class PosteriorTest {
  private static final Offset<Integer> A_FIFTH_OF_A_PER_MILLE = within(200);

  private final Contest contest = new Contest();

  private static int[] of(int... values) {
    return values;
  }

  @Test
  @DisplayName("A claim nobody contests is as sure as chance is unlikely")
  void alone() {
    assertThat(new Contest().line(of(0), of(1)).sure()[0]).containsExactly(500_000);
    assertThat(new Contest().line(of(2), of(1)).sure()[0]).containsExactly(800_000);
  }

  @Test
  @DisplayName("The claims of one line and chance share what is certain")
  void severalOfOneLine() {
    assertThat(contest.line(of(2, 1, 0), of(1), of(2), of(3)).sure()[0])
        .containsExactly(500_000, 250_000, 125_000);
  }

  @Test
  @DisplayName("A second line that needs the same payment takes half of what is sure")
  void contested() {
    int[][] sure = contest.line(of(9), of(1)).line(of(9), of(1)).sure();

    assertThat(sure[0][0]).isCloseTo(499_512, A_FIFTH_OF_A_PER_MILLE);
    assertThat(sure[1][0]).isEqualTo(sure[0][0]);
  }

  @Test
  @DisplayName("A second line that has a better payment of its own takes nothing from the first")
  void betterElsewhere() {
    int[][] sure = contest.line(of(9), of(1)).line(of(9, 18), of(1), of(2)).sure();

    assertThat(sure[0][0]).isGreaterThan(995_000);
    assertThat(sure[1][1]).isGreaterThan(995_000);
    assertThat(sure[1][0]).isLessThan(2_000);
  }

  @Test
  @DisplayName("Every sureness is the one that counting out all ways gives")
  void asCountedOut() {
    for (long seed = 0; seed < 500; seed++) {
      Contest drawn = drawn(new Random(seed));
      int[][] counted = drawn.counted();

      int[][] sure = drawn.sure();

      for (int i = 0; i < counted.length; i++) {
        for (int j = 0; j < counted[i].length; j++) {
          assertThat(sure[i][j])
              .as("seed %d, line %d, claim %d", seed, i, j)
              .isCloseTo(counted[i][j], A_FIFTH_OF_A_PER_MILLE);
        }
      }
    }
  }

  @Test
  @DisplayName("Of two that badly need the same, the better gets what counting out says")
  void lightWays() {
    int[][] sure = contest.line(of(20), of(1)).line(of(25), of(1)).sure();

    assertThat(sure[1][0]).isCloseTo(969_696, A_FIFTH_OF_A_PER_MILLE);
    assertThat(sure[0][0]).isCloseTo(30_303, A_FIFTH_OF_A_PER_MILLE);
  }

  @Test
  @DisplayName("However strongly all lines want the same, no claim is surer than it really is")
  void neverTooSure() {
    for (long seed = 0; seed < 500; seed++) {
      Contest drawn = drawn(new Random(seed), 20);
      int[][] counted = drawn.counted();

      int[][] sure = drawn.sure();

      for (int i = 0; i < counted.length; i++) {
        for (int j = 0; j < counted[i].length; j++) {
          assertThat(sure[i][j])
              .as("seed %d, line %d, claim %d", seed, i, j)
              .isBetween(counted[i][j] - 4, counted[i][j]);
        }
      }
    }
  }

  private static Contest drawn(Random random) {
    return drawn(random, 4);
  }

  private static Contest drawn(Random random, int maxDoublings) {
    Contest contest = new Contest();
    int lines = 2 + random.nextInt(3);
    for (int i = 0; i < lines; i++) {
      int[] doublings = random.ints(1 + random.nextInt(3), -3, maxDoublings).toArray();
      contest.line(
          doublings,
          IntStream.of(doublings)
              .mapToObj(_ -> random.ints(1 + random.nextInt(2), 0, 6).distinct().toArray())
              .toArray(int[][]::new));
    }
    return contest;
  }

  @Test
  @DisplayName("A season of lines that hang together two by two is weighed to its end")
  void longChain() {
    for (int i = 0; i < 300; i++) {
      contest.line(of(10, 4), of(i), of(i + 1));
    }

    assertThat(List.of(contest.sure())).hasSize(300).allMatch(line -> line[0] > 960_000);
  }

  @Test
  @DisplayName("Sixty-two things that several lines want can be kept apart")
  void asManyAsCanBeKept() {
    int[] many = IntStream.range(0, 62).toArray();

    int[][] sure = contest.line(of(3), many).line(of(3), many).sure();

    assertThat(sure[0][0]).isCloseTo(470_588, A_FIFTH_OF_A_PER_MILLE);
    assertThat(sure[1][0]).isEqualTo(sure[0][0]);
  }

  @Test
  @DisplayName("A claim that takes more than that is never sure, and hinders no other")
  void tooManyThings() {
    int[] many = IntStream.range(0, 63).toArray();

    int[][] sure =
        contest.line(of(6, 3), many, of(0)).line(of(3), of(0)).line(of(3), of(99)).sure();

    assertThat(sure[0][0]).isZero();
    assertThat(sure[0][1]).isCloseTo(470_588, A_FIFTH_OF_A_PER_MILLE);
    assertThat(sure[1][0]).isCloseTo(470_588, A_FIFTH_OF_A_PER_MILLE);
    assertThat(sure[2][0]).isCloseTo(888_889, A_FIFTH_OF_A_PER_MILLE);
  }

  @Test
  @DisplayName("Where more hangs together than can be remembered, the heaviest ways still decide")
  void manyWays() {
    for (int i = 0; i < 14; i++) {
      contest.line(of(12, 1), of(i), of(100 + i));
    }
    contest.line(of(12), IntStream.range(0, 28).map(i -> i < 14 ? i : 86 + i).toArray());

    int[][] sure = contest.sure();

    assertThat(IntStream.range(0, 14)).allMatch(i -> sure[i][0] > 960_000);
    assertThat(sure[14][0]).isLessThan(1_000);
  }
}
