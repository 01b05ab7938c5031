package com.oodaloo.domain.cash;

import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How often a bill comes back. `slackDays` is what weekends, holidays and the length of months
/// move it by.
public enum Cadence {
  WEEKLY(7, 2),
  FORTNIGHTLY(14, 3),
  MONTHLY(30, 5),
  QUARTERLY(91, 10);

  private final int days;
  private final int slackDays;

  Cadence(int days, int slackDays) {
    this.days = days;
    this.slackDays = slackDays;
  }

  /// The cadence of days on which something happened, oldest first: at least three quarters of the
  /// gaps agree with it. Empty for fewer than three days and for no rhythm.
  static Optional<Cadence> of(List<LocalDate> days) {
    List<Long> gaps =
        IntStream.range(1, days.size())
            .mapToObj(i -> Days.between(days.get(i - 1), days.get(i)))
            .toList();
    return gaps.size() < 2
        ? Optional.empty()
        : Arrays.stream(values()).filter(cadence -> cadence.agrees(gaps)).findFirst();
  }

  private boolean agrees(List<Long> gaps) {
    long agreeing = gaps.stream().filter(gap -> Math.abs(gap - days) <= slackDays).count();
    return agreeing * 4 >= gaps.size() * 3L;
  }

  /// The day after `count` rounds.
  LocalDate after(LocalDate day, int count) {
    return switch (this) {
      case WEEKLY, FORTNIGHTLY -> day.plusDays((long) days * count);
      case MONTHLY -> day.plusMonths(count);
      case QUARTERLY -> day.plusMonths(3L * count);
    };
  }

  /// Whether something last seen on that day has not come when it should have, and not since.
  boolean isOver(LocalDate last, LocalDate today) {
    return last.plusDays(days + 2L * slackDays).isBefore(today);
  }
}
