package com.oodaloo.domain.cash;

import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.List;

/// Arithmetic on lateness, a whole number of thousandths of a day. Quotients round down.
final class LateDays {
  static final long DAY = 1_000;

  private LateDays() {}

  static long between(LocalDate due, LocalDate day) {
    return Days.between(due, day) * DAY;
  }

  /// To the nearest whole day.
  static long whole(long lateness) {
    return Math.floorDiv(lateness + DAY / 2, DAY);
  }

  static long mean(List<Long> values) {
    return Math.floorDiv(sum(values), values.size());
  }

  static long sum(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).sum();
  }

  static long median(List<Long> values) {
    return quantile(values.stream().sorted().toList(), 500);
  }

  /// The quantile between the two entries it falls on, in proportion.
  static long quantile(List<Long> sorted, int perMille) {
    long place = (long) perMille * (sorted.size() - 1);
    int below = Math.toIntExact(place / 1_000);
    long low = sorted.get(below);
    long high = sorted.get(Math.min(below + 1, sorted.size() - 1));
    return low + Math.floorDiv((high - low) * (place % 1_000), 1_000L);
  }
}
