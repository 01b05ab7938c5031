package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.sandbox.worlds.Office.Entered;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Draft.Movement;
import com.oodaloo.sandbox.worlds.draft.LineText;
import com.oodaloo.sandbox.worlds.draft.LineTruth;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Answer;
import com.oodaloo.sandbox.worlds.draft.LineTruth.ClientMoney;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Reversed;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Story;
import com.oodaloo.sandbox.worlds.draft.MoneyRail;
import com.oodaloo.sandbox.worlds.draft.PostingDays;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import com.oodaloo.sandbox.worlds.draft.TruthfulAnswers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Clients' money reaching the bank by itself or in the office's bag: one line at the bank, records
/// at the office, and the truth of it. Returned money leaves again some days later.
final class BankPosting {
  private static final int SECOND_ACCOUNT = 120;

  private final Draft draft;
  private final Office office;
  private final BankWording wording;
  private final Dice dice;

  BankPosting(Draft draft, Office office, BankWording wording, Dice dice) {
    this.draft = draft;
    this.office = office;
    this.wording = wording;
    this.dice = dice;
  }

  void land(List<Remittance> money, LocalDate posted, LineText text) {
    Remittance first = money.getFirst();
    List<String> payments = new ArrayList<>();
    Set<Anomaly> twists = EnumSet.noneOf(Anomaly.class);
    for (Remittance each : money) {
      Entered entered = office.enter(each, posted);
      entered.payments().stream().map(Payment::id).forEach(payments::add);
      twists.addAll(entered.twists());
      twists.addAll(each.twists());
    }
    if (money.size() > 1) {
      twists.add(Anomaly.BATCH);
    }
    List<Answer> answers = TruthfulAnswers.to(money, draft.window.last());
    Story story = new Story(first.rail(), twists);
    LocalDate back = PostingDays.after(posted, dice.between(2, 5));
    boolean reversed = first.is(Anomaly.RETURNED) && draft.window.contains(back);
    long cents = money.stream().mapToLong(Remittance::arriving).sum();
    String account = account();
    draft.post(
        new Movement(account, posted, cents, text),
        id ->
            reversed
                ? new Reversed(id, story, answers)
                : new ClientMoney(id, story, "", payments, answers));
    if (reversed) {
      takeBack(account, first, back, cents);
    }
  }

  /// The same money as two lines within three days, of which the office makes one record.
  void landInTwo(Remittance money, LocalDate posted, BankWording wording) {
    Entered entered = office.enter(money, posted);
    Set<Anomaly> twists = EnumSet.copyOf(money.twists());
    twists.addAll(entered.twists());
    long cents = money.arriving();
    long first = dice.chance(500) ? cents / 2 : cents * dice.between(25, 75) / 10_000 * 100;
    LocalDate later = PostingDays.from(posted.plusDays(dice.between(0, 3)));
    List<String> payments = entered.payments().stream().map(Payment::id).toList();
    Story story = new Story(money.rail(), twists);
    boolean check = money.rail() == MoneyRail.CHECK;
    Remittance rest = money.sharing(cents - first, check ? dice.digits(4) : "");
    half(money.sharing(first, money.checkNumber()), posted, wording, story, payments);
    half(rest, later, wording, story, payments);
  }

  private void half(
      Remittance half, LocalDate day, BankWording words, Story story, List<String> payments) {
    List<Answer> answers = TruthfulAnswers.to(List.of(half), draft.window.last());
    draft.post(
        new Movement(draft.accounts.getFirst(), day, half.arriving(), words.sent(half)),
        id -> new ClientMoney(id, story, "", payments, answers));
  }

  private String account() {
    boolean second = draft.accounts.size() > 1 && dice.chance(SECOND_ACCOUNT);
    return second ? draft.accounts.get(1) : draft.accounts.getFirst();
  }

  private void takeBack(String account, Remittance money, LocalDate day, long cents) {
    boolean check = money.rail() == MoneyRail.CHECK;
    String text =
        check
            ? "RETURNED DEPOSITED ITEM " + money.checkNumber()
            : "ACH RETURN R01 " + Cast.plain(money.from().payer());
    draft.post(
        new Movement(account, day, -cents, LineText.of(wording.cut(text), "bank_fees")),
        id -> new LineTruth.Apart(id, NotIncome.Kind.OTHER));
    draft.post(
        new Movement(account, day, -1_200, LineText.of("RETURNED ITEM FEE", "bank_fees")),
        id -> new LineTruth.Apart(id, NotIncome.Kind.EXPENSE));
  }
}
