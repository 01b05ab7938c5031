package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.invoice.PaymentState;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.CardRecords;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Draft.Movement;
import com.oodaloo.sandbox.worlds.draft.LineText;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Answer;
import com.oodaloo.sandbox.worlds.draft.LineTruth.ClientMoney;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Story;
import com.oodaloo.sandbox.worlds.draft.MoneyRail;
import com.oodaloo.sandbox.worlds.draft.PostingDays;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import com.oodaloo.sandbox.worlds.draft.TruthfulAnswers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Card and processor-ACH money: recorded by itself, paid out two (four) bank days later net of
/// fees, so that a weekend's charges arrive as one lump. Refunds and disputes are taken out of a
/// later payout that is large enough; a dispute that is won comes back in a later one still.
final class CardPayouts {
  private static final List<Integer> DAYS_OFF = List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 3, -1);
  private static final long DISPUTE_FEE = 1_500;

  private final WorldConfig knobs;
  private final Draft draft;
  private final BankWording wording;
  private final Dice dice;
  private final Dice reported;
  private final boolean jobbers;
  private final PayoutTurns turns;
  private final CardRecords records;
  private final Map<LocalDate, List<Remittance>> charges = new TreeMap<>();
  private final Map<LocalDate, List<PayoutItem>> takenBack = new TreeMap<>();
  private final Map<String, Payment> comingBack = new HashMap<>();

  /// @param jobbers whether it is Jobber's processor, not the firm's own
  CardPayouts(
      WorldConfig knobs,
      Draft draft,
      BankWording wording,
      Dice dice,
      Dice reported,
      boolean jobbers) {
    this.knobs = knobs;
    this.draft = draft;
    this.wording = wording;
    this.dice = dice;
    this.reported = reported;
    this.jobbers = jobbers;
    turns = new PayoutTurns(knobs.reported().processor(), draft, reported, jobbers);
    records = new CardRecords(draft, jobbers, dice.between(26, 33));
  }

  void write(List<Remittance> all) {
    for (Remittance each : all) {
      if (each.rail().isPaidOut()) {
        int days = each.rail() == MoneyRail.CARD ? 2 : 4;
        charges
            .computeIfAbsent(PostingDays.after(each.sent(), days), _ -> new ArrayList<>())
            .add(each);
      }
    }
    charges.forEach(this::payout);
  }

  private void payout(LocalDate arrival, List<Remittance> sent) {
    LocalDate last = draft.window.last();
    String id = arrival.minusDays(1).isAfter(last) ? "" : draft.ids.next("o");
    List<PayoutItem> items = new ArrayList<>();
    List<String> payments = new ArrayList<>();
    List<Remittance> inside = new ArrayList<>();
    for (Remittance each : sent) {
      if (!each.sent().isAfter(last)) {
        Payment payment = records.of(each, jobbers ? id : "");
        draft.payments.add(payment);
        payments.add(payment.id());
        items.add(records.item(each, payment));
        inside.add(bankFails(payment, arrival) ? each.plus(Anomaly.BANK_PAYMENT_FAILED) : each);
        maybeTakeBack(payment, arrival);
      } else {
        inside.add(each);
      }
    }
    if (!id.isEmpty()) {
      paidOut(id, arrival, items, inside, payments);
    }
  }

  private void paidOut(
      String id,
      LocalDate arrival,
      List<PayoutItem> items,
      List<Remittance> inside,
      List<String> payments) {
    Set<Anomaly> twists = EnumSet.noneOf(Anomaly.class);
    inside.forEach(each -> twists.addAll(each.twists()));
    takeBack(arrival, items, twists);
    turns.into(items, twists);
    if (!arrival.isAfter(draft.window.last()) && turns.fails()) {
      draft.payouts.add(turns.failed(payout(id, arrival, items), inside, payments));
      return;
    }
    turns.atOnce(arrival, items, twists).ifPresent(this::atOnce);
    draft.payouts.add(payout(id, arrival, items));
    LocalDate day = PostingDays.from(arrival.plusDays(dice.oneOf(DAYS_OFF)));
    List<Answer> answers =
        restored(items, TruthfulAnswers.to(turns.withWaiting(inside), draft.window.last()));
    List<String> all = turns.withWaitingPayments(payments);
    bank(
        day,
        PayoutTurns.net(items),
        lineId -> new ClientMoney(lineId, new Story(MoneyRail.CARD, twists), id, all, answers));
  }

  /// What came at once settles nothing by itself: the payout that counts it says what was in it.
  private void atOnce(Payout payout) {
    draft.payouts.add(payout);
    Story story = new Story(MoneyRail.CARD, EnumSet.of(Anomaly.PAID_AT_ONCE));
    List<Answer> none = List.of(new Answer(List.of()));
    bank(
        payout.arrival(),
        payout.net().cents(),
        lineId -> new ClientMoney(lineId, story, payout.id(), List.of(), none));
  }

  private void bank(LocalDate day, long cents, Draft.Truth truth) {
    LineText text = jobbers ? wording.payout() : wording.ownPayout();
    draft.post(new Movement(draft.accounts.getFirst(), day, cents, text), truth);
  }

  /// With and without what disputes that were won give back.
  private List<Answer> restored(List<PayoutItem> items, List<Answer> answers) {
    List<Answer> all = new ArrayList<>(answers);
    for (PayoutItem item : items) {
      Payment payment = comingBack.get(item.id());
      if (payment != null && !payment.invoiceId().isEmpty()) {
        for (Answer answer : List.copyOf(all)) {
          all.add(answer.plus(new Settlement(payment.invoiceId(), payment.amount())));
        }
      }
    }
    return all;
  }

  private Payout payout(String id, LocalDate arrival, List<PayoutItem> items) {
    Money net = Money.usd(PayoutTurns.net(items));
    Money fee = Money.usd(items.stream().mapToLong(item -> item.fee().cents()).sum());
    Payout.Status status =
        arrival.isAfter(draft.window.last()) ? Payout.Status.IN_TRANSIT : Payout.Status.PAID;
    return new Payout(
        id, turns.source(), arrival.minusDays(1), arrival, net.plus(fee), fee, net, status, items);
  }

  /// A bank payment that comes back days after it was paid out.
  private boolean bankFails(Payment payment, LocalDate arrival) {
    LocalDate day = arrival.plusDays(reported.between(2, 9));
    if (payment.method() != PaymentMethod.PROCESSOR_ACH
        || !reported.chance(knobs.reported().processor().bankFails())
        || day.isAfter(draft.window.last())) {
      return false;
    }
    draft.payments.remove(payment);
    draft.payments.add(CardRecords.as(payment, PaymentKind.RETURNED, PaymentState.FAILED));
    Payment back = records.back(payment, payment.amount().cents(), day, PaymentKind.RETURNED);
    draft.payments.add(back);
    later(day, "refund", back, -payment.arriving().cents(), 0);
    return true;
  }

  private void maybeTakeBack(Payment payment, LocalDate arrival) {
    LocalDate day = arrival.plusDays(dice.between(3, 20));
    if (dice.chance(knobs.trouble().refundedByCard()) && !day.isAfter(draft.window.last())) {
      long cents = Math.max(1_000, payment.amount().cents() / dice.oneOf(List.of(1, 2, 5, 10)));
      Payment refund =
          records.back(payment, Math.min(cents, payment.amount().cents()), day, PaymentKind.REFUND);
      draft.payments.add(refund);
      later(day, "refund", refund, -refund.amount().cents(), 0);
    } else if (dice.chance(knobs.trouble().disputed())) {
      later(day, "dispute", payment, -payment.amount().cents(), DISPUTE_FEE);
    }
  }

  private PayoutItem later(LocalDate day, String type, Payment payment, long cents, long fee) {
    PayoutItem item =
        new PayoutItem(
            draft.ids.next("b"),
            type,
            jobbers && cents < 0 ? payment.id() : "",
            "",
            Money.usd(cents),
            Money.usd(fee),
            Money.usd(0),
            "",
            jobbers || !type.equals("dispute") ? "" : payment.reference());
    takenBack.computeIfAbsent(day, _ -> new ArrayList<>()).add(item);
    comingBack.put(item.id(), payment);
    return item;
  }

  /// Takes out what is due by then, as far as something is left to pay out.
  private void takeBack(LocalDate arrival, List<PayoutItem> items, Set<Anomaly> twists) {
    for (LocalDate due : List.copyOf(takenBack.keySet())) {
      for (PayoutItem item : List.copyOf(takenBack.getOrDefault(due, List.of()))) {
        if (!due.isAfter(arrival) && PayoutTurns.net(items) + item.net().cents() > 0) {
          items.add(item);
          takenBack.getOrDefault(due, new ArrayList<>()).remove(item);
          twists.add(twist(item));
          maybeWon(item, arrival);
        }
      }
    }
  }

  private static Anomaly twist(PayoutItem item) {
    if (item.type().equals("refund")) {
      return Anomaly.REFUND_INSIDE;
    }
    return item.gross().isNegative() ? Anomaly.DISPUTE_INSIDE : Anomaly.DISPUTE_WON;
  }

  /// The bank finds for the firm some weeks later: amount and fee come back (help.getjobber.com
  /// 115010546447), on a line that names no payment.
  private void maybeWon(PayoutItem item, LocalDate arrival) {
    Payment payment = comingBack.get(item.id());
    if (payment == null || !item.type().equals("dispute")) {
      return;
    }
    if (reported.chance(knobs.reported().processor().won())) {
      LocalDate day = arrival.plusDays(reported.between(14, 40));
      String word = jobbers ? "won_dispute" : "dispute_reversal";
      later(day, word, payment, payment.amount().cents(), -DISPUTE_FEE);
    } else {
      draft.payments.replaceAll(each ->
          each.id().equals(payment.id())
              ? CardRecords.as(each, each.kind(), PaymentState.DISPUTED)
              : each);
    }
  }
}
