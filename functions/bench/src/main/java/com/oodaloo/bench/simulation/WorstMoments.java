package com.oodaloo.bench.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What happens outside just when it is least convenient: the owner answers while the matcher has
/// the books open, the bank changes while it is read, or takes lines back while a reader is dead.
/// Left to chance alone, these would meet once in ten thousand worlds.
final class WorstMoments implements Outbound.Moments {
  private static final int ANSWERS_ONE_IN = 12;
  private static final int CHANGES_ONE_IN = 10;
  private static final int LINES_TAKEN_BACK = 3;

  /// Each brings calls of its own, at which the next one waits.
  private static final int IN_ONE_WORLD = 8;

  private final World world;
  private final List<Life> lives;
  private final List<Owner> owners;
  private final SplittableRandom random;
  private int left = IN_ONE_WORLD;

  /// @param lives one of each company, in the order of the owners
  WorstMoments(World world, List<Life> lives, List<Owner> owners, SplittableRandom random) {
    this.world = world;
    this.lives = List.copyOf(lives);
    this.owners = List.copyOf(owners);
    this.random = random;
  }

  @Override
  public void at(String point, Optional<FaultKind> fault) {
    if (left > 0 && strikes(point, fault)) {
      left--;
    }
  }

  private boolean strikes(String point, Optional<FaultKind> fault) {
    if (point.startsWith("plaid-sync/") && fault.filter(FaultKind::stops).isPresent()) {
      return random.nextBoolean() && bankTakesBack();
    }
    if (point.equals("plaid-sync/Sync/plaid") && random.nextInt(CHANGES_ONE_IN) == 0) {
      int one = random.nextInt(lives.size());
      lives.get(one).bankChanges(owners.get(one).company());
      return true;
    }
    return point.startsWith("reconcile/") && random.nextInt(ANSWERS_ONE_IN) == 0 && answers();
  }

  private boolean answers() {
    int one = random.nextInt(lives.size());
    world
        .agenda()
        .after(Duration.ZERO, () -> owners.get(one).answerAbout(lives.get(one).lastTold()));
    return true;
  }

  private boolean bankTakesBack() {
    int one = random.nextInt(lives.size());
    for (int line = 0; line < LINES_TAKEN_BACK; line++) {
      world
          .agenda()
          .after(
              Duration.ofMillis(1 + random.nextLong(3_000)),
              () -> lives.get(one).bankTakesBack(owners.get(one).company()));
    }
    return true;
  }
}
