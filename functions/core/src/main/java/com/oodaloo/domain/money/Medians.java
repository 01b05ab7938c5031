package com.oodaloo.domain.money;

import java.util.Comparator;
import java.util.List;

/// The middle of a list.
public final class Medians {
  private Medians() {}

  /// Twice the median, so that an even count needs no rounding: both middle entries, added.
  ///
  /// @throws IllegalArgumentException for an empty list
  public static Money twice(List<Money> monies) {
    List<Money> sorted = sorted(monies);
    return sorted.get((sorted.size() - 1) / 2).plus(sorted.get(sorted.size() / 2));
  }

  /// The lower of the two middle entries where the count is even: always an amount that occurred.
  ///
  /// @throws IllegalArgumentException for an empty list
  public static <T extends Comparable<T>> T low(List<T> entries) {
    List<T> sorted = sorted(entries);
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static <T extends Comparable<? super T>> List<T> sorted(List<T> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("nothing has no median");
    }
    return entries.stream().sorted(Comparator.naturalOrder()).toList();
  }
}
