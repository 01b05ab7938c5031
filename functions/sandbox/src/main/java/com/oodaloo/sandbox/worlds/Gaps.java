package com.oodaloo.sandbox.worlds;

import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Gap;
import com.oodaloo.sandbox.worlds.draft.MoneyRail;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import java.util.List;

/// Differences between the bills and the money, each by its own cause.
final class Gaps {
  private final WorldConfig.Gaps shares;
  private final Dice dice;

  Gaps(WorldConfig.Gaps shares, Dice dice) {
    this.shares = shares;
    this.dice = dice;
  }

  /// Part payments and deposits are round anyway and stay as they are.
  Remittance on(Remittance plain) {
    return plain.is(Anomaly.PART) || plain.rail() == MoneyRail.LENDER
        ? plain
        : plain.with(gap(plain));
  }

  private Gap gap(Remittance of) {
    long cents = of.billed();
    if (of.rail() == MoneyRail.WIRE) {
      return dice.chance(shares.wireFee())
          ? Gap.of(Anomaly.WIRE_FEE, -100L * dice.oneOf(List.of(15, 20, 25, 30)))
          : Gap.NONE;
    }
    if (of.rail() == MoneyRail.CARD && dice.chance(shares.surcharge())) {
      return Gap.of(Anomaly.SURCHARGE, cents * 3 / 100);
    }
    if (of.rail() != MoneyRail.PROCESSOR_ACH && dice.chance(shares.tip())) {
      return Gap.of(Anomaly.TIP, 500L * dice.between(2, 12));
    }
    return of.rail().isPaidOut() ? Gap.NONE : byHand(cents);
  }

  private Gap byHand(long cents) {
    if (dice.chance(shares.shortPay())) {
      long short100 = Math.min(cents / 5, 100L * dice.between(5, 120));
      return Gap.of(Anomaly.SHORT_PAY, -Math.max(1, short100));
    }
    if (dice.chance(shares.discount())) {
      return Gap.of(Anomaly.DISCOUNT, -cents * dice.oneOf(List.of(2, 3, 5)) / 100);
    }
    boolean odd = cents % 100 != 0;
    if (odd && dice.chance(shares.rounding())) {
      return Gap.of(Anomaly.ROUNDING, (dice.chance(700) ? 100 : 0) - cents % 100);
    }
    return Gap.NONE;
  }
}
