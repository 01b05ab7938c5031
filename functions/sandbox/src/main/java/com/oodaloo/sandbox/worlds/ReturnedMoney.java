package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.money.Money;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Draft.Movement;
import com.oodaloo.sandbox.worlds.draft.LineText;
import com.oodaloo.sandbox.worlds.draft.LineTruth;
import com.oodaloo.sandbox.worlds.draft.MoneyRail;
import com.oodaloo.sandbox.worlds.draft.PostingDays;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Money that does not stay: checks and transfers that come back (most are paid again), money given
/// back to clients from the bank account.
final class ReturnedMoney {
  private static final int PAID_AGAIN = 600;
  private final WorldConfig.Trouble knobs;
  private final Dice dice;

  ReturnedMoney(WorldConfig.Trouble knobs, Dice dice) {
    this.knobs = knobs;
    this.dice = dice;
  }

  /// The same payments, some of them marked as returned and followed by a second try.
  List<Remittance> returned(List<Remittance> all) {
    List<Remittance> more = new ArrayList<>();
    for (Remittance each : all) {
      boolean returned = mayReturn(each) && dice.chance(knobs.returned());
      more.add(returned ? each.plus(Anomaly.RETURNED) : each);
      if (returned && dice.chance(PAID_AGAIN)) {
        String number =
            each.rail() == MoneyRail.CHECK ? Integer.toString(dice.between(101, 9_899)) : "";
        more.add(each.again(each.rail(), each.sent().plusDays(dice.between(10, 26)), number));
      }
    }
    return more.stream().sorted(Comparator.comparing(Remittance::sent)).toList();
  }

  private static boolean mayReturn(Remittance money) {
    return (money.rail() == MoneyRail.CHECK || money.rail() == MoneyRail.ACH)
        && money.parts().size() == 1
        && !money.is(Anomaly.PART);
  }

  /// Goodwill and corrections, sent from the account the money came to.
  void refundByBank(Draft draft, List<Remittance> all) {
    for (Remittance each : all) {
      boolean settled = !each.rail().isPaidOut() && !each.is(Anomaly.RETURNED);
      if (settled && dice.chance(knobs.refundedByBank())) {
        refund(draft, each, each.sent().plusDays(dice.between(6, 30)));
      }
    }
  }

  private void refund(Draft draft, Remittance money, LocalDate day) {
    long cents = Math.max(2_000, money.billed() / dice.oneOf(List.of(2, 5, 10)) / 500 * 500);
    String text =
        money.rail() == MoneyRail.ZELLE
            ? "ZELLE PAYMENT TO " + Cast.plain(money.from().name())
            : "CHECK " + dice.digits(4);
    draft.post(
        new Movement(
            draft.accounts.getFirst(),
            PostingDays.after(day, 1),
            -cents,
            LineText.of(text, "transfer_out")),
        id -> new LineTruth.Apart(id, NotIncome.Kind.CLIENT_REFUND));
    if (!day.isAfter(draft.window.last())) {
      draft.payments.add(record(draft, money, cents, day));
    }
  }

  private static Payment record(Draft draft, Remittance money, long cents, LocalDate day) {
    return new Payment(
        draft.ids.next("p"),
        money.parts().getFirst().bill().id(),
        money.from().id(),
        Money.usd(cents),
        Money.usd(0),
        money.rail().method(),
        PaymentKind.REFUND,
        day,
        "",
        "");
  }
}
