package com.oodaloo.simulation.scheduler;

import java.time.Duration;
import java.util.function.IntConsumer;

/// Tries again while somebody is not satisfied: at first soon, then less often, then no more.
public record Retries(VirtualTime agenda, Duration first, int attempts) {
  /// @param attempt does attempt number n, from 0
  void begin(IntConsumer attempt) {
    agenda.after(Duration.ZERO, () -> attempt.accept(0));
  }

  public void again(int number, IntConsumer attempt) {
    if (number + 1 < attempts) {
      agenda.after(first.multipliedBy(1L << Math.min(number, 6)), () -> attempt.accept(number + 1));
    }
  }
}
