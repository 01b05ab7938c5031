package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a processor does with a payout besides charges, fees and refunds.
///
/// Some of it is asked for at once, and the next payout counts it as paid before; the bank sends
/// some back, and the money comes with the next; fees stand on lines of their own; an advance comes
/// in and is paid back from every payout; a reserve is held and let go
/// (docs.stripe.com/reports/balance-transaction-types, help.getjobber.com 4410665863063 and
/// 31638317742359).
final class PayoutTurns {
  private static final int MILLE = 1_000;
  private static final int REPAID = 100;

  private final WorldConfig.Processor knobs;
  private final Draft draft;
  private final Dice dice;
  private final boolean jobbers;
  private final List<Remittance> waiting = new ArrayList<>();
  private final List<String> waitingPayments = new ArrayList<>();
  private final List<PayoutItem> comingBack = new ArrayList<>();
  private int advances;
  private long owed;
  private long reserved;

  PayoutTurns(WorldConfig.Processor knobs, Draft draft, Dice dice, boolean jobbers) {
    this.knobs = knobs;
    this.draft = draft;
    this.dice = dice;
    this.jobbers = jobbers;
    advances = knobs.advances();
  }

  /// Puts into a payout what is in it besides clients' money; never so much that nothing is left.
  void into(List<PayoutItem> items, Set<Anomaly> twists) {
    if (!comingBack.isEmpty()) {
      items.addAll(comingBack);
      comingBack.clear();
      twists.add(Anomaly.PAYOUT_FAILED);
    }
    long cents = net(items);
    if (dice.chance(knobs.feesApart())) {
      long fee = 100L * dice.between(5, 40);
      add(items, twists, jobbers ? "fee_adjustment" : "stripe_fee", -fee, Anomaly.FEES_APART);
    }
    loan(items, twists, cents);
    if (reserved > 0) {
      add(
          items,
          twists,
          word("reserved_funds", "reserve_transaction"),
          reserved,
          Anomaly.RESERVE_INSIDE);
      reserved = 0;
    } else if (dice.chance(knobs.reserved())) {
      reserved = cents / 5;
      add(
          items,
          twists,
          word("reserved_funds", "reserve_transaction"),
          -reserved,
          Anomaly.RESERVE_INSIDE);
    }
  }

  private void loan(List<PayoutItem> items, Set<Anomaly> twists, long cents) {
    if (owed > 0) {
      long part = Math.min(owed, cents * REPAID / MILLE);
      owed -= part;
      add(items, twists, word("financing_repayment", "advance"), -part, Anomaly.LOAN_INSIDE);
    } else if (advances > 0 && dice.chance(250)) {
      advances--;
      long advance = 100_000L * dice.between(3, 20);
      owed = advance * 11 / 10;
      add(items, twists, word("financing_payout", "advance_funding"), advance, Anomaly.LOAN_INSIDE);
    }
  }

  /// What was asked for at once, a day before the payout that counts it; nobody says what is in it.
  Optional<Payout> atOnce(LocalDate arrival, List<PayoutItem> items, Set<Anomaly> twists) {
    long part = net(items) * dice.between(40, 90) / 10_000 * 100;
    if (!dice.chance(knobs.instant()) || part < 10_000 || items.size() < 2) {
      return Optional.empty();
    }
    String id = draft.ids.next("o");
    LocalDate day = arrival.minusDays(1);
    twists.add(Anomaly.PAID_AT_ONCE);
    items.add(item("instant_payout", -part, id));
    items.add(item("instant_payout_fee", -Math.max(50, part / 100), ""));
    Money net = Money.usd(part);
    return Optional.of(
        new Payout(
            id,
            source(),
            day,
            day,
            net,
            Money.usd(0),
            net,
            Payout.Status.PAID,
            List.of(),
            true,
            ""));
  }

  boolean fails() {
    return comingBack.isEmpty() && dice.chance(knobs.failing());
  }

  /// The bank sends it back: its money and its clients wait for the next payout.
  Payout failed(Payout sent, List<Remittance> inside, List<String> payments) {
    waiting.addAll(inside);
    waitingPayments.addAll(payments);
    comingBack.add(item("payout_failure", sent.net().cents(), sent.id()));
    return new Payout(
        sent.id(),
        sent.source(),
        sent.created(),
        sent.arrival(),
        sent.gross(),
        sent.fee(),
        sent.net(),
        Payout.Status.FAILED,
        sent.items(),
        false,
        "account_closed");
  }

  /// The clients' money of this payout and of those that failed before it.
  List<Remittance> withWaiting(List<Remittance> inside) {
    waiting.addAll(inside);
    return taken(waiting);
  }

  List<String> withWaitingPayments(List<String> payments) {
    waitingPayments.addAll(payments);
    return taken(waitingPayments);
  }

  private static <T> List<T> taken(List<T> all) {
    List<T> taken = List.copyOf(all);
    all.clear();
    return taken;
  }

  String source() {
    return jobbers ? Payout.JOBBER : "stripe";
  }

  private String word(String ofJobber, String ofStripe) {
    return jobbers ? ofJobber : ofStripe;
  }

  private void add(
      List<PayoutItem> items, Set<Anomaly> twists, String type, long cents, Anomaly twist) {
    if (cents != 0 && net(items) + cents > 0) {
      items.add(item(type, cents, ""));
      twists.add(twist);
    }
  }

  private PayoutItem item(String type, long cents, String payoutId) {
    Money none = Money.usd(0);
    return new PayoutItem(
        draft.ids.next("b"), type, "", "", Money.usd(cents), none, none, payoutId, "");
  }

  static long net(List<PayoutItem> items) {
    return items.stream().mapToLong(item -> item.net().cents()).sum();
  }
}
