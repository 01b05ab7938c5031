package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Draft.Movement;
import com.oodaloo.sandbox.worlds.draft.LineTruth.ClientMoney;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Story;
import com.oodaloo.sandbox.worlds.draft.MoneyRail;
import com.oodaloo.sandbox.worlds.draft.PostingDays;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Card and processor-ACH money: recorded by itself, paid out two (four) bank days later net of
/// fees, so that a weekend's charges arrive as one lump. Refunds and disputes are taken out of a
/// later payout that is large enough.
final class CardPayouts {
  private static final List<Integer> DAYS_OFF = List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 3, -1);
  private static final long DISPUTE_FEE = 1_500;

  private final WorldConfig.Trouble trouble;
  private final Draft draft;
  private final BankWording wording;
  private final Dice dice;
  private final int feePerMille;
  private final Map<LocalDate, List<Remittance>> charges = new TreeMap<>();
  private final Map<LocalDate, List<PayoutItem>> takenBack = new TreeMap<>();

  CardPayouts(WorldConfig.Trouble trouble, Draft draft, BankWording wording, Dice dice) {
    this.trouble = trouble;
    this.draft = draft;
    this.wording = wording;
    this.dice = dice;
    feePerMille = dice.between(26, 33);
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

  private void payout(LocalDate arrival, List<Remittance> inside) {
    LocalDate last = draft.window.last();
    LocalDate created = arrival.minusDays(1);
    String id = created.isAfter(last) ? "" : draft.ids.next("o");
    List<PayoutItem> items = new ArrayList<>();
    List<String> payments = new ArrayList<>();
    for (Remittance each : inside) {
      if (!each.sent().isAfter(last)) {
        Payment payment = record(each, id);
        draft.payments.add(payment);
        payments.add(payment.id());
        items.add(item(each, payment));
        maybeTakeBack(payment, arrival);
      }
    }
    if (!id.isEmpty()) {
      Set<Anomaly> twists = EnumSet.noneOf(Anomaly.class);
      inside.forEach(each -> twists.addAll(each.twists()));
      takeBack(arrival, items, twists);
      draft.payouts.add(payout(id, arrival, items));
      bank(payoutLine(id, arrival, items), inside, payments, twists);
    }
  }

  /// A payout on its way to the bank.
  private record OnItsWay(String id, LocalDate day, long net) {}

  private OnItsWay payoutLine(String id, LocalDate arrival, List<PayoutItem> items) {
    LocalDate day = PostingDays.from(arrival.plusDays(dice.oneOf(DAYS_OFF)));
    return new OnItsWay(id, day, net(items));
  }

  private void bank(
      OnItsWay payout, List<Remittance> inside, List<String> payments, Set<Anomaly> twists) {
    Story story = new Story(MoneyRail.CARD, twists);
    draft.post(
        new Movement(draft.accounts.getFirst(), payout.day(), payout.net(), wording.payout()),
        lineId ->
            new ClientMoney(
                lineId,
                story,
                payout.id(),
                payments,
                TruthfulAnswers.to(inside, draft.window.last())));
  }

  private Payout payout(String id, LocalDate arrival, List<PayoutItem> items) {
    Money net = Money.usd(net(items));
    Money fee = Money.usd(items.stream().mapToLong(item -> item.fee().cents()).sum());
    Payout.Status status =
        arrival.isAfter(draft.window.last()) ? Payout.Status.IN_TRANSIT : Payout.Status.PAID;
    return new Payout(
        id, "jobber", arrival.minusDays(1), arrival, net.plus(fee), fee, net, status, items);
  }

  private Payment record(Remittance money, String payoutId) {
    Remittance.Part part = money.parts().getFirst();
    boolean early = money.is(Anomaly.BEFORE_INVOICE);
    boolean known = !part.bill().issued().isAfter(draft.window.last());
    return new Payment(
        draft.ids.next("p"),
        known ? part.bill().id() : "",
        money.from().id(),
        Money.usd(part.cents()),
        Money.usd(tip(money)),
        money.rail().method(),
        early ? PaymentKind.DEPOSIT : PaymentKind.PAYMENT,
        money.sent(),
        "",
        payoutId);
  }

  /// The processor names the payment of a charge; of a deposit only the payment names the payout.
  private PayoutItem item(Remittance money, Payment payment) {
    boolean deposit = payment.kind() == PaymentKind.DEPOSIT;
    long gross = money.arriving();
    long fee =
        money.rail() == MoneyRail.CARD ? (gross * feePerMille + 500) / 1_000 + 30 : gross / 100;
    return new PayoutItem(
        draft.ids.next("b"),
        deposit ? "deposit" : "payment",
        deposit ? "" : payment.id(),
        "",
        Money.usd(gross),
        Money.usd(fee),
        Money.usd(tip(money)));
  }

  private static long tip(Remittance money) {
    return money.is(Anomaly.TIP) ? money.gap().cents() : 0;
  }

  private void maybeTakeBack(Payment payment, LocalDate arrival) {
    LocalDate day = arrival.plusDays(dice.between(3, 20));
    if (dice.chance(trouble.refundedByCard()) && !day.isAfter(draft.window.last())) {
      long cents = Math.max(1_000, payment.amount().cents() / dice.oneOf(List.of(1, 2, 5, 10)));
      Payment refund = refund(payment, Math.min(cents, payment.amount().cents()), day);
      draft.payments.add(refund);
      later(day, "refund", refund, 0);
    } else if (dice.chance(trouble.disputed())) {
      later(day, "dispute", payment, DISPUTE_FEE);
    }
  }

  private void later(LocalDate day, String type, Payment payment, long fee) {
    takenBack
        .computeIfAbsent(day, _ -> new ArrayList<>())
        .add(
            new PayoutItem(
                draft.ids.next("b"),
                type,
                payment.id(),
                "",
                payment.amount().negated(),
                Money.usd(fee),
                Money.usd(0)));
  }

  /// Takes out what is due by then, as far as something is left to pay out.
  private void takeBack(LocalDate arrival, List<PayoutItem> items, Set<Anomaly> twists) {
    for (LocalDate due : List.copyOf(takenBack.keySet())) {
      for (PayoutItem item : List.copyOf(takenBack.getOrDefault(due, List.of()))) {
        if (!due.isAfter(arrival) && net(items) + item.net().cents() > 0) {
          items.add(item);
          takenBack.getOrDefault(due, new ArrayList<>()).remove(item);
          twists.add(item.type().equals("refund") ? Anomaly.REFUND_INSIDE : Anomaly.DISPUTE_INSIDE);
        }
      }
    }
  }

  private Payment refund(Payment of, long cents, LocalDate day) {
    return new Payment(
        draft.ids.next("p"),
        of.invoiceId(),
        of.clientId(),
        Money.usd(cents),
        Money.usd(0),
        PaymentMethod.CARD,
        PaymentKind.REFUND,
        day,
        "",
        "");
  }

  private static long net(List<PayoutItem> items) {
    return items.stream().mapToLong(item -> item.net().cents()).sum();
  }
}
