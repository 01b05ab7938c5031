package com.oodaloo.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.bench.engines.Engine;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.matching.run.Effort;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Work is counted, not timed: the engine's own counters and the bytes it allocates say the same on
/// any machine.
class WorkGateTest {
  private static final double MAX_EXPONENT = 1.15;
  private static final List<Integer> LADDER = List.of(500, 1_000, 2_000, 4_000);

  /// All searches of one run together, and the last of them, which may be under way.
  private static final long MAX_NODES = 20_000_000L + 100_000;

  @ParameterizedTest
  @EnumSource(Load.class)
  @DisplayName("A quarter's books are decided within the allowed allocation")
  void allocation(Load load) {
    Work work = Work.of(Engine.OODALOO, load.books(250, 300), 250);

    assertThat(work.bytes()).as("bytes allocated").isLessThan(maxBytes(load));
  }

  /// About a tenth above what was measured on a busy machine.
  private static long maxBytes(Load load) {
    return switch (load) {
      case MIXED -> 1_450_000;
      case ALL_EQUAL -> 2_200_000;
      case NEVER_FITS -> 7_500_000;
    };
  }

  @ParameterizedTest
  @EnumSource(
      value = Load.class,
      names = {"MIXED", "ALL_EQUAL"})
  @DisplayName("Twice the books are hardly more than twice the pairs, also where all cost the same")
  void pairsGrowWithTheBooks(Load load) {
    List<Long> pairs = LADDER.stream().map(size -> effort(load, size).pairsWeighed()).toList();

    assertThat(exponents(pairs)).as("%s", pairs).allMatch(each -> each <= MAX_EXPONENT);
  }

  @ParameterizedTest
  @EnumSource(Load.class)
  @DisplayName("Twice the books are hardly more than twice the bytes")
  void bytesGrowWithTheBooks(Load load) {
    List<Long> bytes = LADDER.stream().map(size -> bytes(load, size)).toList();

    assertThat(exponents(bytes)).as("%s", bytes).allMatch(each -> each <= MAX_EXPONENT);
  }

  @Test
  @DisplayName("Sums that never fit are searched within the budget, however many there are")
  void budget() {
    assertThat(List.of(250, 500))
        .allSatisfy(
            size -> assertThat(effort(Load.NEVER_FITS, size).nodesVisited()).isLessThan(MAX_NODES));
  }

  private static Effort effort(Load load, int size) {
    return new StepwiseMatcher().measure(load.books(size, size), Answers.NONE).effort();
  }

  private static long bytes(Load load, int size) {
    return Work.of(Engine.OODALOO, load.books(size, size), size).bytes();
  }

  /// How work grows from each step to the next, which is twice as large.
  private static List<Double> exponents(List<Long> work) {
    ToLongFunction<Integer> at = work::get;
    return java.util.stream.IntStream.range(1, work.size())
        .mapToObj(i -> Math.log((double) at.applyAsLong(i) / at.applyAsLong(i - 1)) / Math.log(2))
        .toList();
  }
}
