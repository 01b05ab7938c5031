package com.oodaloo.sandbox.worlds;

import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Bill;
import com.oodaloo.sandbox.worlds.draft.Customer;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Gap;
import com.oodaloo.sandbox.worlds.draft.Lender;
import com.oodaloo.sandbox.worlds.draft.MoneyRail;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import com.oodaloo.sandbox.worlds.draft.Remittance.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// How the clients pay their bills: whole, in parts, before the invoice, several at once, a little
/// more or less than billed.
final class Remittances {
  private static final int OWN_RAIL = 850;
  private static final long MIN_DEPOSIT_BILL = 80_000;
  private static final long MAX_ZELLE = 500_000;
  private static final long MAX_CARD = 1_200_000;
  private static final long MAX_CASH = 90_000;
  private static final int TOGETHER_DAYS = 12;
  private static final int MAX_BILLS = 4;
  private static final long MIN_FINANCED = 150_000;

  private final WorldConfig knobs;
  private final Dice dice;
  private final Dice gaps;
  private final Dice reported;
  private final Lender lender;

  Remittances(WorldConfig knobs, Lender lender, long seed) {
    this.knobs = knobs;
    this.lender = lender;
    reported = new Dice(seed, "reported");
    dice = new Dice(seed, "remittances");
    gaps = new Dice(seed, "gaps");
  }

  List<Remittance> write(List<Bill> bills) {
    List<Remittance> all = new ArrayList<>();
    for (Bill bill : bills) {
      if (!dice.chance(knobs.habits().neverPays())) {
        all.addAll(plan(bill));
      }
    }
    Gaps difference = new Gaps(knobs.gaps(), gaps);
    return together(all).stream()
        .map(this::financed)
        .map(difference::on)
        .map(this::entered)
        .sorted(Comparator.comparing(Remittance::sent))
        .toList();
  }

  /// A lender pays a larger bill at once and keeps its fee.
  private Remittance financed(Remittance plain) {
    boolean large = !plain.is(Anomaly.PART) && plain.billed() >= MIN_FINANCED;
    if (!large || plain.parts().size() > 1 || !reported.chance(entries().financed())) {
      return plain;
    }
    Gap fee = Gap.of(Anomaly.LENDER_FEE, -lender.fee(reported, plain.billed()));
    return new Remittance(
            plain.from(), plain.parts(), MoneyRail.LENDER, plain.sent(), Gap.NONE, "", Set.of())
        .with(fee);
  }

  /// One record for two lines (limits of Zelle and of bank transfers; seldom two checks), or one
  /// record on the client for invoices that are marked paid.
  private Remittance entered(Remittance money) {
    boolean byHand = !money.rail().isPaidOut() && money.rail() != MoneyRail.LENDER;
    if (!byHand || money.gap().cents() != 0 || money.is(Anomaly.BEFORE_INVOICE)) {
      return money;
    }
    boolean splittable = money.rail() != MoneyRail.CASH && money.parts().size() == 1;
    int share = entries().severalLines() / (money.rail() == MoneyRail.CHECK ? 4 : 1);
    if (splittable && reported.chance(share)) {
      return money.plus(Anomaly.TWO_LINES);
    }
    boolean whole = !money.is(Anomaly.PART) && reported.chance(entries().lumpRecorded());
    return whole ? money.plus(Anomaly.LUMP_RECORD) : money;
  }

  private WorldConfig.Entries entries() {
    return knobs.reported().entries();
  }

  private List<Remittance> plan(Bill bill) {
    boolean deposit = dice.chance(knobs.habits().depositFirst());
    if (deposit && bill.cents() >= MIN_DEPOSIT_BILL) {
      long first = bill.cents() * dice.oneOf(List.of(25, 30, 50)) / 10_000 * 100;
      LocalDate before = bill.issued().minusDays(dice.between(3, 24));
      return List.of(
          remittance(bill, first, before).plus(Anomaly.BEFORE_INVOICE).plus(Anomaly.PART),
          remittance(bill, bill.cents() - first, bill.payDay()).plus(Anomaly.PART));
    }
    if (dice.chance(knobs.habits().instalments()) && bill.cents() >= MIN_DEPOSIT_BILL) {
      return instalments(bill, dice.between(2, 4));
    }
    return List.of(remittance(bill, bill.cents(), bill.payDay()));
  }

  /// Equal parts, or round ones and a rest.
  private List<Remittance> instalments(Bill bill, int count) {
    boolean round = dice.chance(400);
    long part = bill.cents() / count;
    long each = round ? Math.max(10_000, part / 10_000 * 10_000) : part;
    List<Remittance> parts = new ArrayList<>();
    long left = bill.cents();
    LocalDate day = bill.payDay();
    for (int i = 1; i <= count && left > 0; i++) {
      long cents = i == count ? left : Math.min(left, each);
      parts.add(remittance(bill, cents, day).plus(Anomaly.PART));
      left -= cents;
      day = day.plusDays(dice.between(6, 16));
    }
    return parts;
  }

  private Remittance remittance(Bill bill, long cents, LocalDate day) {
    Customer from = bill.customer();
    MoneyRail wish = dice.chance(OWN_RAIL) ? from.rail() : Cast.anyRail(knobs, dice);
    MoneyRail rail = possible(wish, from, cents);
    String number = rail == MoneyRail.CHECK ? Integer.toString(dice.between(101, 9_899)) : "";
    Remittance plain =
        new Remittance(from, List.of(new Part(bill, cents)), rail, day, Gap.NONE, number, Set.of());
    return from.isPaidByOther() ? plain.plus(Anomaly.OTHER_PAYER) : plain;
  }

  private static MoneyRail possible(MoneyRail wish, Customer from, long cents) {
    return switch (wish) {
      case ZELLE -> cents > MAX_ZELLE || from.company() ? MoneyRail.ACH : wish;
      case CASH -> cents > MAX_CASH || from.company() ? MoneyRail.CHECK : wish;
      case CARD, PROCESSOR_ACH -> cents > MAX_CARD ? MoneyRail.CHECK : wish;
      case WIRE -> cents < MAX_CASH ? MoneyRail.ACH : wish;
      case CHECK, ACH, LENDER -> wish;
    };
  }

  /// Some clients wait until several bills are due and pay them with one check or transfer.
  private List<Remittance> together(List<Remittance> all) {
    List<Remittance> merged = new ArrayList<>();
    for (Remittance next : all.stream().sorted(Comparator.comparing(Remittance::sent)).toList()) {
      int host = lastFitting(merged, next);
      if (host >= 0 && dice.chance(knobs.habits().together())) {
        merged.set(host, merged.get(host).together(next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static int lastFitting(List<Remittance> merged, Remittance next) {
    int index = merged.size() - 1;
    while (index >= 0 && !fits(merged.get(index), next)) {
      index--;
    }
    return index;
  }

  private static boolean fits(Remittance first, Remittance next) {
    return first.from().id().equals(next.from().id())
        && first.rail() == next.rail()
        && !first.rail().isPaidOut()
        && first.parts().size() < MAX_BILLS
        && !first.is(Anomaly.PART)
        && !next.is(Anomaly.PART)
        && !next.sent().isAfter(first.sent().plusDays(TOGETHER_DAYS));
  }
}
