package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.matching.assign.Conflicts;
import com.oodaloo.domain.matching.expected.InvoiceRoom;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.money.Money;
import java.util.Arrays;

/// What claims take from each other, as numbers: their receivables, or, where an invoice has no
/// room for all that is expected of it (a payment entered twice), the invoice as a whole.
///
/// It is read once, before any of the claims is taken.
final class ConflictKeys implements Conflicts<MatchHypothesis> {
  private final MatchRun run;
  private final int receivables;
  private final byte[] crowded;

  ConflictKeys(MatchRun run) {
    this.run = run;
    this.receivables = run.receivables().size();
    this.crowded = new byte[run.rooms.count()];
  }

  /// How many different things can be taken; every taking is smaller.
  @Override
  public int count() {
    return receivables + crowded.length;
  }

  @Override
  public int[] of(MatchHypothesis claim) {
    int[] takings = new int[most(claim)];
    int count = 0;
    for (Receivable part : claim.parts()) {
      count = add(takings, count, taking(part));
      for (InvoiceRoom room : part.spread().rooms()) {
        count = isCrowded(room) ? add(takings, count, receivables + room.place()) : count;
      }
    }
    return count == takings.length ? takings : Arrays.copyOf(takings, count);
  }

  private static int most(MatchHypothesis claim) {
    int most = claim.parts().size();
    for (Receivable part : claim.parts()) {
      most += part.spread().rooms().size();
    }
    return most;
  }

  /// How many there are with this one.
  private static int add(int[] takings, int count, int taking) {
    for (int i = 0; i < count; i++) {
      if (takings[i] == taking) {
        return count;
      }
    }
    takings[count] = taking;
    return count + 1;
  }

  private int taking(Receivable receivable) {
    return receivable.knowsInvoice() && isCrowded(receivable.room())
        ? receivables + receivable.room().place()
        : receivable.place();
  }

  private boolean isCrowded(InvoiceRoom room) {
    if (room.expected().size() == 1) {
      return false;
    }
    if (crowded[room.place()] == 0) {
      crowded[room.place()] = (byte) (isTooMuch(room) ? 2 : 1);
    }
    return crowded[room.place()] == 2;
  }

  private boolean isTooMuch(InvoiceRoom room) {
    Money left = room.left();
    for (Receivable each : room.expected()) {
      left = run.isUsed(each) ? left : left.minus(each.settling(room));
    }
    return left.isNegative();
  }
}
