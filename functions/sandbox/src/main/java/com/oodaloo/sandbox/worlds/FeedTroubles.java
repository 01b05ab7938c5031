package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Draft.Movement;
import java.util.Comparator;
import java.util.List;

/// What the feed itself does: the newest deposits are still pending, and pending lines that were
/// replaced by posted ones stay behind as tombstones.
final class FeedTroubles {
  private final WorldConfig.Trouble knobs;
  private final Dice dice;

  FeedTroubles(WorldConfig.Trouble knobs, Dice dice) {
    this.knobs = knobs;
    this.dice = dice;
  }

  void write(Draft draft) {
    List<BankTransaction> credits =
        draft.lines().stream().filter(line -> line.amount().isPositive()).toList();
    credits.stream()
        .filter(line -> line.date().isAfter(draft.window.last().minusDays(3)))
        .sorted(Comparator.comparing(BankTransaction::date).reversed())
        .limit(knobs.pending())
        .forEach(draft::unsettle);
    dice.shuffled(credits).stream().limit(knobs.removed()).forEach(line -> tombstone(draft, line));
  }

  private static void tombstone(Draft draft, BankTransaction line) {
    draft.postUnsettled(
        new Movement(
            line.accountId(), line.date().minusDays(1), line.amount().cents(), Draft.text(line)),
        State.REMOVED);
  }
}
