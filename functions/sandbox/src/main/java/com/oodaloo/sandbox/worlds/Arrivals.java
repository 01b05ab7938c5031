package com.oodaloo.sandbox.worlds;

import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.MoneyRail;
import com.oodaloo.sandbox.worlds.draft.PostingDays;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// When money that does not come by card reaches the bank: transfers by themselves, checks by phone
/// one by one or in the bag that is carried to the branch on certain days.
final class Arrivals {
  private static final int MAX_SLIP = 6;

  /// A check is photographed the day it comes, or when somebody finds it in the truck.
  private static final List<Integer> DAYS_TO_PHOTO = List.of(0, 0, 0, 0, 1, 1, 2, 3);

  private static final List<Set<DayOfWeek>> VISITS =
      List.of(
          Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
          Set.of(DayOfWeek.WEDNESDAY),
          Set.of(DayOfWeek.MONDAY),
          Set.of(DayOfWeek.FRIDAY));

  private final BankPosting landing;
  private final BankWording wording;
  private final Dice dice;
  private final int batched;
  private final Set<DayOfWeek> visits;
  private final Map<LocalDate, List<Remittance>> bag = new TreeMap<>();

  Arrivals(BankPosting landing, BankWording wording, Dice dice, int batched) {
    this.landing = landing;
    this.wording = wording;
    this.dice = dice;
    this.batched = batched;
    visits = dice.oneOf(VISITS);
  }

  void write(List<Remittance> all) {
    for (Remittance each : all) {
      switch (each.rail()) {
        case CHECK, CASH -> byHand(each);
        case ZELLE -> land(each, PostingDays.from(each.sent()));
        case ACH -> land(each, PostingDays.after(each.sent(), dice.between(1, 2)));
        case WIRE -> land(each, PostingDays.from(each.sent().plusDays(dice.between(0, 1))));
        case LENDER -> land(each, PostingDays.after(each.sent(), dice.between(1, 3)));
        case CARD, PROCESSOR_ACH -> {}
      }
    }
    bag.forEach(this::slips);
  }

  private void land(Remittance money, LocalDate day) {
    if (money.is(Anomaly.TWO_LINES) && !money.is(Anomaly.RETURNED)) {
      landing.landInTwo(money, day, wording);
    } else {
      landing.land(List.of(money), day, wording.sent(money));
    }
  }

  private void byHand(Remittance money) {
    boolean byPhone = money.rail() == MoneyRail.CHECK && !dice.chance(batched);
    if (byPhone || money.is(Anomaly.RETURNED) || money.is(Anomaly.TWO_LINES)) {
      land(money, PostingDays.from(money.sent().plusDays(dice.oneOf(DAYS_TO_PHOTO))));
    } else {
      bag.computeIfAbsent(visit(money.sent()), _ -> new ArrayList<>()).add(money);
    }
  }

  private LocalDate visit(LocalDate from) {
    LocalDate day = from;
    while (!visits.contains(day.getDayOfWeek())) {
      day = day.plusDays(1);
    }
    return PostingDays.from(day);
  }

  private void slips(LocalDate visit, List<Remittance> money) {
    LocalDate posted = dice.chance(200) ? PostingDays.after(visit, 1) : visit;
    for (int from = 0; from < money.size(); from += MAX_SLIP) {
      List<Remittance> slip = money.subList(from, Math.min(money.size(), from + MAX_SLIP));
      landing.land(slip, posted, wording.slip());
    }
  }
}
