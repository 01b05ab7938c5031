package com.oodaloo.sandbox.worlds.draft;

import java.time.LocalDate;

/// The days the bank feed covers. Work and payments begin before them.
public record Window(LocalDate first, LocalDate last) {
  static final int PRELUDE_DAYS = 42;
  private static final LocalDate EARLIEST = LocalDate.of(2023, 1, 2);
  private static final int STARTS = 150;

  /// Some weeks from 2023 on, beginning on a Monday: each world meets other holidays.
  public static Window of(Dice dice, int weeks) {
    LocalDate first = EARLIEST.plusWeeks(dice.between(0, STARTS));
    return new Window(first, first.plusWeeks(weeks).minusDays(1));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  public LocalDate day(Dice dice) {
    return first.plusDays(dice.between(0, (int) (last.toEpochDay() - first.toEpochDay())));
  }

  public LocalDate dayWithPrelude(Dice dice) {
    LocalDate begin = first.minusDays(PRELUDE_DAYS);
    return begin.plusDays(dice.between(0, (int) (last.toEpochDay() - begin.toEpochDay())));
  }
}
