package com.oodaloo.bench.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Which calls go wrong, and how.
interface Faults {
  Faults NONE = (_, _, _) -> Optional.empty();

  /// @param number counts the calls of the world
  Optional<FaultKind> at(long number, String point, FaultKind.Effect effect);

  /// By chance.
  static Faults random(SplittableRandom random, double rate) {
    return (_, _, effect) -> {
      if (random.nextDouble() >= rate) {
        return Optional.empty();
      }
      var kinds = FaultKind.of(effect);
      return Optional.of(kinds.get(random.nextInt(kinds.size())));
    };
  }

  /// Exactly these, by the number of the call.
  static Faults exactly(Map<Long, FaultKind> kinds) {
    return (number, _, _) -> Optional.ofNullable(kinds.get(number));
  }
}
