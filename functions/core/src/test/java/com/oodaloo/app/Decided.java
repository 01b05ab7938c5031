package com.oodaloo.app;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.tray.TrayAnswer;
import com.oodaloo.domain.tray.TrayEvent;
import java.time.Instant;
import java.util.List;

/// One complete record of every kind the matcher or the owner can give, beside `Examples`.
public final class Decided {
  private static final List<Settlement> PARTS =
      List.of(new Settlement("inv-1042", Money.usd(312_500)));

  private Decided() {}

  public static Match match() {
    return new Match(
        "txn-1",
        Verdict.AUTO,
        "check-number",
        "",
        List.of("pay-5"),
        PARTS,
        new Difference(Money.usd(-1_250), "fee"),
        97,
        List.of("the check number is 2211", "the amount is equal"),
        "Nothing to do.");
  }

  public static NotIncome notIncome() {
    return new NotIncome(
        "txn-1", NotIncome.Kind.CLIENT_REFUND, Verdict.ASK, List.of("the text says refund"));
  }

  public static Finding finding(int number) {
    return new Finding(
        Finding.Kind.UNDEPOSITED_PAYMENT,
        List.of("pay-" + number),
        "Check 2211 is not at the bank.");
  }

  public static Question question() {
    return new Question(
        "several-fit:txn-1",
        Question.Kind.SEVERAL_FIT,
        List.of("txn-1"),
        "Which invoice did Hollis pay?",
        List.of(
            new Question.Alternative(
                PARTS, new Difference(Money.usd(0), ""), List.of("the amount is equal"))),
        List.of("two invoices have this amount"));
  }

  public static TrayEvent asked(Instant at) {
    return new TrayEvent.Asked(at, question());
  }

  public static TrayEvent confirmed(Instant at) {
    return answered(at, new TrayAnswer.Confirmed("txn-1", PARTS));
  }

  public static TrayEvent answered(Instant at, TrayAnswer answer) {
    return new TrayEvent.Answered(at, "mail link", answer);
  }

  /// Every kind of answer.
  public static List<TrayAnswer> answers() {
    return List.of(
        new TrayAnswer.Confirmed("txn-1", PARTS),
        new TrayAnswer.Split("txn-1", PARTS),
        new TrayAnswer.IsNotIncome("txn-1", NotIncome.Kind.OWNER),
        new TrayAnswer.Dismissed("txn-1"));
  }
}
