package com.oodaloo.domain.cash.bills;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/// Money that leaves the accounts in a rhythm. `amount` is positive, what is expected of the next
/// one; `stray` how far single ones are from it on average; `last` the day it was last seen.
public record RecurringBill(
    String payee, BillKind kind, Money amount, Money stray, Rhythm rhythm, LocalDate last) {
  private static final int DAYS_AHEAD = 400;

  /// The days it will leave the accounts, after `today` up to `to`. One that should have come and
  /// has not is still due, on the next day that banks work.
  public List<LocalDate> days(LocalDate today, LocalDate to) {
    return rhythm.due(last, to).stream()
        .map(day -> moved(day.isAfter(today) ? day : today.plusDays(1), today))
        .filter(day -> !day.isAfter(to))
        .distinct()
        .toList();
  }

  /// Wages are paid before a holiday, bills after it.
  private LocalDate moved(LocalDate due, LocalDate today) {
    LocalDate before = Rhythm.bankDayBefore(due);
    return kind == BillKind.PAYROLL && before.isAfter(today) ? before : Rhythm.bankDay(due);
  }

  /// Whether it has not come when it should have, nor since.
  boolean isOver(LocalDate today) {
    List<LocalDate> due = rhythm.due(last, last.plusDays(DAYS_AHEAD));
    return due.isEmpty() || due.getFirst().plusDays(rhythm.slackDays()).isBefore(today);
  }

  /// What it costs in a week, on average over the year.
  public Money perWeek() {
    return amount.times(
        new Money(rhythm.tenthsAYear(), amount.currency()), new Money(522, amount.currency()));
  }
}
