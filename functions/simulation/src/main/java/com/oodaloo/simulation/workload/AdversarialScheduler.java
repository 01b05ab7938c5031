package com.oodaloo.simulation.workload;

import com.oodaloo.simulation.faults.FaultKind;
import com.oodaloo.simulation.faults.Outbound;
import com.oodaloo.simulation.scheduler.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What happens outside just when it is least convenient: the owner answers while the matcher has
/// the books open, the bank changes while it is read, or takes lines back while a reader is dead.
/// Left to chance alone, these would meet once in ten thousand worlds.
public final class AdversarialScheduler implements Outbound.Moments {
  private static final int ANSWERS_ONE_IN = 3;
  private static final int CHANGES_ONE_IN = 10;
  private static final int LEAVES_ONE_IN = 8;
  private static final List<String> AT_WORK =
      List.of("jobber-sync/", "plaid-sync/", "stripe-sync/", "reconcile/", "digest/");
  private static final int LINES_TAKEN_BACK = 3;

  /// Each brings calls of its own, at which the next one waits.
  private static final int IN_ONE_WORLD = 8;

  private final VirtualTime agenda;
  private final List<BankWorkload> banks;
  private final SplittableRandom random;
  private int left = IN_ONE_WORLD;
  private Optional<Owner> leaving = Optional.empty();

  public AdversarialScheduler(
      VirtualTime agenda, List<BankWorkload> banks, SplittableRandom random) {
    this.agenda = agenda;
    this.banks = List.copyOf(banks);
    this.random = random;
  }

  /// From now on the owner only waits until somebody is at work with the books.
  public void leaves(Owner owner) {
    leaving = Optional.of(owner);
  }

  @Override
  public Duration at(String point, Optional<FaultKind> fault) {
    if (leaving.isPresent() && AT_WORK.stream().anyMatch(point::startsWith)) {
      return random.nextInt(LEAVES_ONE_IN) == 0 ? leaves() : Duration.ZERO;
    }
    if (left == 0) {
      return Duration.ZERO;
    }
    if (point.startsWith("plaid-sync/") && fault.filter(FaultKind::stops).isPresent()) {
      return random.nextBoolean() ? takesBack(anyBank()) : Duration.ZERO;
    }
    return switch (point) {
      case "plaid-sync/Sync/plaid" ->
          random.nextInt(CHANGES_ONE_IN) == 0 ? moves(anyBank()) : Duration.ZERO;
      case "reconcile/TransactWriteItems/books+cursors" ->
          random.nextInt(ANSWERS_ONE_IN) == 0 ? answers(anyBank()) : Duration.ZERO;
      default -> Duration.ZERO;
    };
  }

  /// Everything is being deleted while a call is under way.
  private Duration leaves() {
    leaving.ifPresent(owner -> agenda.after(Duration.ZERO, owner::leave));
    leaving = Optional.empty();
    return Duration.ofMillis(random.nextLong(2_000));
  }

  private Duration moves(BankWorkload bank) {
    left--;
    bank.moves();
    return Duration.ZERO;
  }

  /// The matcher has decided and not yet written; until it does, the answer is in the books.
  private Duration answers(BankWorkload bank) {
    left--;
    agenda.after(Duration.ZERO, bank::ownerAnswers);
    return Duration.ofMillis(random.nextLong(400));
  }

  private BankWorkload anyBank() {
    return banks.get(random.nextInt(banks.size()));
  }

  private Duration takesBack(BankWorkload bank) {
    left--;
    for (int line = 0; line < LINES_TAKEN_BACK; line++) {
      agenda.after(Duration.ofMillis(1 + random.nextLong(3_000)), bank::takesBack);
    }
    return Duration.ZERO;
  }
}
