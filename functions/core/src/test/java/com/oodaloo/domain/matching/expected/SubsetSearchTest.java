package com.oodaloo.domain.matching.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubsetSearchTest {
  @Test
  @DisplayName("Every set of two to six is found, fewest parts first, and nothing else")
  void asCountedOut() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int count = 2 + random.nextInt(9);
      List<Long> amounts = random.longs(count, 1, 40).boxed().toList();
      long target = 20L + random.nextInt(80);
      List<Set<Integer>> all = countedOut(amounts, target);

      SubsetSearch.Result result = SubsetSearch.sumsTo(target, amounts, 2);

      assertThat(result.complete()).as("seed " + seed).isEqualTo(all.size() < 12);
      assertThat(result.sets()).as("seed " + seed).hasSize(Math.min(12, all.size()));
      assertThat(all).containsAll(result.sets().stream().map(Set::copyOf).toList());
      assertThat(result.sets().stream().map(List::size).toList()).isSorted();
    }
  }

  private static List<Set<Integer>> countedOut(List<Long> amounts, long target) {
    List<Set<Integer>> sets = new ArrayList<>();
    for (int mask = 0; mask < 1 << amounts.size(); mask++) {
      int chosen = mask;
      Set<Integer> set =
          IntStream.range(0, amounts.size())
              .filter(i -> (chosen >> i & 1) == 1)
              .boxed()
              .collect(Collectors.toSet());
      if (set.size() >= 2
          && set.size() <= 6
          && set.stream().mapToLong(amounts::get).sum() == target) {
        sets.add(set);
      }
    }
    return sets;
  }

  @Test
  @DisplayName("One amount is a set only where one part is enough")
  void single() {
    assertThat(SubsetSearch.sumsTo(5, List.of(5L, 2L, 3L), 1).sets())
        .containsExactly(List.of(0), List.of(1, 2));
    assertThat(SubsetSearch.sumsTo(5, List.of(5L, 2L, 3L), 2).sets())
        .containsExactly(List.of(1, 2));
  }

  @Test
  @DisplayName("Twenty-four amounts are searched in whole, twenty-five are too many")
  void candidates() {
    List<Long> even = Collections.nCopies(24, 2L);
    List<Long> more = Collections.nCopies(25, 2L);

    assertThat(SubsetSearch.sumsTo(5, even, 2).complete()).isTrue();
    assertThat(SubsetSearch.sumsTo(5, even, 2).sets()).isEmpty();
    assertThat(SubsetSearch.sumsTo(5, more, 2)).isEqualTo(SubsetSearch.Result.TOO_MANY);
  }

  @Test
  @DisplayName("The steps are counted, and none is made for a sum out of reach")
  void nodes() {
    assertThat(SubsetSearch.sumsTo(100, List.of(1L, 2L, 3L), 2).nodes()).isZero();
    assertThat(SubsetSearch.sumsTo(6, List.of(1L, 2L, 3L), 2).nodes()).isBetween(5, 9);
    assertThat(SubsetSearch.sumsTo(6, List.of(1L, 2L, 3L), 2).sets())
        .containsExactly(List.of(0, 1, 2));
  }

  @Test
  @DisplayName("What is found to be out of reach is what a search would not have found")
  void outOfReach() {
    int unreached = 0;
    for (long seed = 0; seed < 80; seed++) {
      Random random = new Random(seed);
      List<Long> amounts = random.longs(13 + random.nextInt(3), 1_000, 9_000).boxed().toList();
      long target = 9_000L + random.nextInt(25_000);

      SubsetSearch.Result result = SubsetSearch.sumsTo(target, amounts, 2);

      boolean any = !countedOut(amounts, target).isEmpty();
      assertThat(!result.sets().isEmpty()).as("seed " + seed).isEqualTo(any);
      unreached += any ? 0 : 1;
    }
    assertThat(unreached).isBetween(10, 70);
  }

  @Test
  @DisplayName("Checks of even cents never make an odd deposit, and that costs no step")
  void step() {
    assertThat(SubsetSearch.step(new long[] {12, 18, 30})).isEqualTo(6);
    assertThat(SubsetSearch.sumsTo(25, List.of(12L, 18L, 30L), 2))
        .isEqualTo(new SubsetSearch.Result(List.of(), true, 0));
  }
}
