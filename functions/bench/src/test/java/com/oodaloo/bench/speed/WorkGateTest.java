package com.oodaloo.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.bench.engines.Engine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Work is counted, not timed. Here is the place for the engine's own counters (pairs scored, nodes
/// visited); until it has them, the bytes it allocates stand for them.
class WorkGateTest {
  /// For a quarter's books; the first engine needs 370 MB where all amounts are equal. To be
  /// lowered with a better one.
  private static final long MAX_BYTES = 600_000_000L;

  @ParameterizedTest
  @EnumSource(Load.class)
  @DisplayName("A quarter's books are decided within the allowed allocation")
  void allocation(Load load) {
    Work work = Work.of(Engine.OODALOO, load.books(250, 300), 250);

    assertThat(work.bytes()).as("bytes allocated").isLessThan(MAX_BYTES);
  }
}
