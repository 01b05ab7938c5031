package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Bill;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Draft.Movement;
import com.oodaloo.sandbox.worlds.draft.Gap;
import com.oodaloo.sandbox.worlds.draft.Ids;
import com.oodaloo.sandbox.worlds.draft.LineText;
import com.oodaloo.sandbox.worlds.draft.LineTruth;
import com.oodaloo.sandbox.worlds.draft.PostingDays;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What only some firms' books hold: numbers given twice, credit notes that clients take off what
/// they pay next, and deposits in another currency, which settle nothing here to the cent.
final class Oddities {
  private static final Currency CANADIAN = Currency.getInstance("CAD");

  private final WorldConfig.Oddities knobs;
  private final Dice dice;
  private final Ids ids;
  private final Set<String> numbersGivenTwice = new HashSet<>();
  private final List<Bill> creditNotes = new ArrayList<>();

  Oddities(WorldConfig.Oddities knobs, Dice dice, Ids ids) {
    this.knobs = knobs;
    this.dice = dice;
    this.ids = ids;
  }

  /// The same bills, some with the number of an earlier one.
  List<Bill> numbered(List<Bill> bills) {
    List<Bill> numbered = new ArrayList<>();
    for (Bill bill : bills) {
      boolean twice = !numbered.isEmpty() && dice.chance(knobs.sameNumber());
      numbered.add(twice ? bill.numbered(dice.oneOf(numbered).number()) : bill);
      if (twice) {
        numbersGivenTwice.add(numbered.getLast().number());
      }
    }
    return numbered;
  }

  /// The same money, some of it less a credit note the client was given before.
  List<Remittance> credited(List<Remittance> money) {
    List<Remittance> credited = new ArrayList<>();
    for (Remittance each : money) {
      boolean credit = mayBeCredited(each) && dice.chance(knobs.creditNotes());
      Remittance paid = credit ? each.with(Gap.of(Anomaly.CREDIT_NOTE, -credit(each))) : each;
      credited.add(isOfTwiceGivenNumber(each) ? paid.plus(Anomaly.SAME_NUMBER) : paid);
    }
    return credited;
  }

  private static boolean mayBeCredited(Remittance money) {
    return !money.rail().isPaidOut()
        && money.parts().size() == 1
        && money.gap().cents() == 0
        && !money.is(Anomaly.PART)
        && !money.is(Anomaly.RETURNED);
  }

  private boolean isOfTwiceGivenNumber(Remittance money) {
    return money.parts().stream()
        .anyMatch(part -> numbersGivenTwice.contains(part.bill().number()));
  }

  /// Writes the credit note and says how much it is.
  private long credit(Remittance money) {
    Bill bill = money.parts().getFirst().bill();
    long cents = Math.max(1, bill.cents() * dice.between(4, 30) / 10_000) * 100;
    creditNotes.add(bill.creditNote(ids.next("i"), cents));
    return cents;
  }

  /// As bills of less than nothing.
  List<Bill> creditNotes() {
    return List.copyOf(creditNotes);
  }

  /// From clients whose banks are abroad, in as many Canadian dollars as one of their bills has US
  /// dollars: no bill is in that currency, so none is settled.
  void foreign(Draft draft, List<Bill> bills) {
    for (int i = 0; i < knobs.foreign(); i++) {
      Bill bill = dice.oneOf(bills);
      String payer = Cast.plain(bill.customer().payer());
      LineText text = new LineText("INTL WIRE IN " + payer, payer, "", "wire", "transfer_in");
      LocalDate day = PostingDays.from(draft.window.day(dice));
      draft.postForeign(
          new Movement(draft.accounts.getFirst(), day, bill.cents(), text),
          CANADIAN,
          id -> new LineTruth.Apart(id, NotIncome.Kind.OTHER));
    }
  }
}
