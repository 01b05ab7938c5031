package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.decision.NotIncome.Kind;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Draft.Movement;
import com.oodaloo.sandbox.worlds.draft.LineText;
import com.oodaloo.sandbox.worlds.draft.LineTruth;
import com.oodaloo.sandbox.worlds.draft.PostingDays;
import java.time.LocalDate;
import java.util.List;

/// What happens on the owner's private account, where one is linked: some of the money in there is
/// exactly what a client owes.
final class PrivateLife {
  private static final List<String> IN =
      List.of("SPOUSE EMPLOYER PAYROLL", "ZELLE FROM MOM", "VENMO CASHOUT", "MOBILE DEPOSIT");
  private static final List<String> OUT =
      List.of("KING SOOPERS 0082", "NETFLIX.COM", "PETCO 1433", "MORTGAGE PAYMENT", "REI DENVER");
  private static final int LINES = 30;
  private static final int MONEY_IN = 250;

  private final Draft draft;
  private final Dice dice;
  private final List<Long> owedToo;

  PrivateLife(Draft draft, Dice dice, List<Long> owedToo) {
    this.draft = draft;
    this.dice = dice;
    this.owedToo = owedToo;
  }

  void write() {
    for (String account : draft.personal) {
      for (int i = 0; i < LINES; i++) {
        line(account, PostingDays.from(draft.window.day(dice)), dice.chance(MONEY_IN));
      }
    }
  }

  private void line(String account, LocalDate day, boolean in) {
    long any = dice.skewedDollars(12, 2_400) * 100 + dice.between(0, 99);
    long cents = in ? dice.chance(300) ? dice.oneOf(owedToo) : any : -any;
    String text = dice.oneOf(in ? IN : OUT);
    draft.post(
        new Movement(account, day, cents, LineText.of(text, in ? "transfer_in" : "other")),
        id -> new LineTruth.Apart(id, Kind.PERSONAL));
  }
}
