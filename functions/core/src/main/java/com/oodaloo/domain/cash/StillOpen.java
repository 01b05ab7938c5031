package com.oodaloo.domain.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An invoice that is open on that day, so many thousandths of a day late: of all the days it might
/// have been paid on, those gone by are ruled out.
///
/// Where hardly any are left, habit is broken and nobody knows: days further and further on are
/// added, in steps that grow with how far it is overdue by habit. Money that is old is not expected
/// next week.
record StillOpen(LocalDate today, long lateness) {
  private static final int ENOUGH = 8;
  private static final long FIRST_STEP = 100;
  private static final long STEP = 300;
  private static final long OVERDUE_PART = 4;

  /// @param sorted the lateness it might have had, ascending
  /// @param usual what was most likely, and how far it strays
  DayQuantiles foretell(List<Long> sorted, Usual usual) {
    List<Long> left = new ArrayList<>(sorted);
    left.removeIf(each -> each < lateness - LateDays.DAY / 2);
    long step = Math.max(usual.spread(), (lateness - usual.level()) / OVERDUE_PART);
    for (int i = 0; left.size() < ENOUGH; i++) {
      left.add(lateness + step * (FIRST_STEP + STEP * i) / 1_000);
    }
    List<Long> ascending = left.stream().sorted().toList();
    return new DayQuantiles(day(ascending, 100), day(ascending, 500), day(ascending, 900));
  }

  record Usual(long level, long spread) {}

  private LocalDate day(List<Long> ascending, int perMille) {
    long wait = LateDays.whole(LateDays.quantile(ascending, perMille) - lateness);
    return today.plusDays(Math.max(0, wait));
  }
}
