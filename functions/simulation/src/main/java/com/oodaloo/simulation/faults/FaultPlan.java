package com.oodaloo.simulation.faults;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/// Which calls go wrong, and how.
public interface FaultPlan {
  FaultPlan NONE =
      new FaultPlan() {
        @Override
        public Optional<FaultKind> at(long number, String point, FaultKind.Effect effect) {
          return Optional.empty();
        }

        @Override
        public boolean strikes() {
          return false;
        }
      };

  /// @param number counts the calls of the world
  Optional<FaultKind> at(long number, String point, FaultKind.Effect effect);

  /// Whether any call may be struck.
  default boolean strikes() {
    return true;
  }

  /// By chance.
  static FaultPlan random(SplittableRandom random, double rate) {
    return (_, _, effect) -> {
      if (random.nextDouble() >= rate) {
        return Optional.empty();
      }
      var kinds = FaultKind.of(effect);
      return Optional.of(kinds.get(random.nextInt(kinds.size())));
    };
  }

  /// As the others have it, but the first call that the aim can strike is struck by it.
  static FaultPlan aimed(FaultPoint aim, FaultPlan others) {
    AtomicBoolean struck = new AtomicBoolean();
    return (number, point, effect) -> {
      Optional<FaultKind> byOthers = others.at(number, point, effect);
      boolean isAim = point.equals(aim.call()) && FaultKind.of(effect).contains(aim.kind());
      return isAim && struck.compareAndSet(false, true) ? Optional.of(aim.kind()) : byOthers;
    };
  }

  /// Exactly these, by the number of the call.
  static FaultPlan exactly(Map<Long, FaultKind> kinds) {
    return (number, _, _) -> Optional.ofNullable(kinds.get(number));
  }
}
