package com.oodaloo.domain.cash;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Money that leaves the account in a rhythm. `amount` is positive, the median of what was paid;
/// `last` is the day it was last seen.
public record RecurringDebit(
    String name, Kind kind, Money amount, Cadence cadence, LocalDate last) {
  private static final int MAX_ROUNDS = 200;

  /// What the owner must not miss is told from the rest.
  public enum Kind {
    PAYROLL,
    TAX,
    OTHER
  }

  /// The days it is expected on, after `from` up to and including `to`.
  public List<LocalDate> days(LocalDate from, LocalDate to) {
    return Stream.iterate(1, round -> round + 1)
        .limit(MAX_ROUNDS)
        .map(round -> cadence.after(last, round))
        .takeWhile(day -> !day.isAfter(to))
        .filter(day -> day.isAfter(from))
        .toList();
  }
}
