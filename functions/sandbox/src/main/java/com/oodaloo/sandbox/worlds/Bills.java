package com.oodaloo.sandbox.worlds;

import com.oodaloo.sandbox.worlds.draft.Bill;
import com.oodaloo.sandbox.worlds.draft.Customer;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Ids;
import com.oodaloo.sandbox.worlds.draft.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The work that is billed before and during the weeks, numbered in the order it is sent.
final class Bills {
  private static final List<String> WORKS =
      List.of(
          "Kitchen",
          "Bathroom",
          "Deck",
          "Fence",
          "Roof Repair",
          "Gutters",
          "Windows",
          "Basement",
          "Tune Up",
          "Water Heater",
          "Panel Upgrade",
          "Siding",
          "Drywall",
          "Flooring",
          "Patio",
          "Drain Cleaning",
          "Painting",
          "Garage Door",
          "Insulation",
          "Lighting");

  private static final List<Integer> LIST_DOLLARS =
      List.of(89, 129, 149, 189, 225, 249, 295, 349, 425, 495, 650, 785, 950, 1_200, 1_850);

  private static final List<Integer> TERMS = List.of(0, 0, 7, 14, 14, 30);
  private static final int NAMED_JOBS = 700;

  private final WorldConfig knobs;
  private final Window window;
  private final Dice dice;
  private final Ids ids;
  private final List<Integer> prices;

  Bills(WorldConfig knobs, Window window, Dice dice, Ids ids) {
    this.knobs = knobs;
    this.window = window;
    this.dice = dice;
    this.ids = ids;
    prices = dice.shuffled(LIST_DOLLARS).subList(0, knobs.prices().listPrices());
  }

  /// The list prices, in cents.
  List<Long> prices() {
    return prices.stream().map(dollars -> dollars * 100L).toList();
  }

  List<Bill> write(List<Customer> customers) {
    int count = dice.between(knobs.size().bills() * 5 / 6, knobs.size().bills() * 7 / 6);
    List<LocalDate> days = new ArrayList<>();
    while (days.size() < count) {
      days.add(window.dayWithPrelude(dice));
    }
    int number = dice.between(1_000, 7_000);
    List<Bill> bills = new ArrayList<>();
    for (LocalDate day : days.stream().sorted().toList()) {
      Optional<Bill> like =
          bills.isEmpty() || !dice.chance(knobs.habits().twins())
              ? Optional.empty()
              : Optional.of(bills.getLast());
      bills.add(bill(dice.oneOf(customers), Integer.toString(number), day, like));
      number += dice.chance(40) ? 2 : 1;
    }
    return bills;
  }

  /// A twin has the price and the pay day of the bill before it.
  private Bill bill(Customer customer, String number, LocalDate issued, Optional<Bill> like) {
    LocalDate due = issued.plusDays(dice.oneOf(TERMS));
    long cents = like.map(Bill::cents).orElseGet(this::price);
    LocalDate payDay =
        like.map(Bill::payDay)
            .filter(day -> !day.isBefore(issued))
            .orElseGet(() -> issued.plusDays(delay()));
    boolean named = dice.chance(NAMED_JOBS);
    return new Bill(
        ids.next("i"),
        number,
        customer,
        named ? ids.next("j") : "",
        named ? dice.oneOf(WORKS) : "",
        cents,
        issued,
        due,
        payDay);
  }

  private long price() {
    if (dice.chance(knobs.prices().listPriced())) {
      return dice.oneOf(prices) * 100L;
    }
    long dollars = dice.skewedDollars(knobs.prices().lowDollars(), knobs.prices().highDollars());
    boolean whole = dice.chance(knobs.prices().wholeDollars());
    return whole ? Math.max(5, dollars / 5 * 5) * 100 : dollars * 100 + dice.between(1, 99);
  }

  private int delay() {
    return switch (dice.between(0, 19)) {
      case 0, 1, 2, 3, 4 -> dice.between(0, 3);
      case 5, 6, 7, 8, 9, 10, 11, 12, 13 -> dice.between(4, 20);
      case 14, 15, 16, 17, 18 -> dice.between(21, 45);
      default -> dice.between(46, 80);
    };
  }
}
