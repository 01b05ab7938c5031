package com.oodaloo.domain.cash;

import java.util.List;

/// How late one client pays by habit: the mean of their last two dozen invoices, how far a single
/// one strays from it on average, and of how many invoices both were learned.
///
/// @param last their lateness, disputes taken off
/// @param level the mean of `last`
/// @param spread the mean distance from it, with the firm's as if it were eight invoices more
record ClientPace(List<Long> last, long level, long spread) {
  /// One payment is no habit.
  static final int HABIT = 2;

  private static final int WINDOW = 24;
  private static final long FIRM_WEIGHT = 8;
  private static final long LEAST_SPREAD = LateDays.DAY / 2;

  ClientPace {
    last = List.copyOf(last);
  }

  /// The pace without a spread yet, of the last of these.
  static ClientPace of(List<Long> lateness) {
    List<Long> last = lateness.subList(Math.max(0, lateness.size() - WINDOW), lateness.size());
    return new ClientPace(last, LateDays.mean(last), 0);
  }

  ClientPace shrunkTo(long firmSpread) {
    long spread = (strayed() + FIRM_WEIGHT * firmSpread) / (freedom() + FIRM_WEIGHT);
    return new ClientPace(last, level, Math.max(LEAST_SPREAD, spread));
  }

  /// The distances from the level, added.
  long strayed() {
    return last.stream().mapToLong(each -> Math.abs(each - level)).sum();
  }

  /// One less than the invoices: the level was learned from them too.
  long freedom() {
    return last.size() - 1L;
  }

  /// Where each invoice fell, in thousandths of the spread. A level learned from few invoices lies
  /// closer to them than the truth does; `2n / (2n - 1)` is about the square root of `n / (n - 1)`.
  List<Long> strays() {
    long n = last.size();
    return last.stream()
        .map(each -> Math.floorDiv((each - level) * 1_000 * 2 * n, spread * (2 * n - 1)))
        .toList();
  }

  /// The next invoice's lateness where it strays by that much; it strays from a level that is
  /// itself uncertain by about the square root of `(n + 1) / n`.
  long at(long stray) {
    long n = last.size();
    return level + Math.floorDiv(stray * spread * (2 * n + 2), 1_000 * (2 * n + 1));
  }
}
