package com.oodaloo.sandbox.company;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/// The weeks that are played, and when banks and offices are open in them. Days are counted from
/// the first Monday.
record DemoCalendar(ZoneId zone, LocalDate firstDay, int weeks) {
  private static final LocalTime BANK_REFRESH = LocalTime.of(6, 20);
  private static final LocalTime CARD_REFRESH = LocalTime.of(15, 40);
  private static final Set<LocalDate> BANK_HOLIDAYS =
      Set.of(
          LocalDate.of(2024, 12, 25),
          LocalDate.of(2025, 1, 1),
          LocalDate.of(2025, 1, 20),
          LocalDate.of(2025, 2, 17));

  LocalDate day(int offset) {
    return firstDay.plusDays(offset);
  }

  int lastDay() {
    return weeks * 7 - 1;
  }

  boolean isPlayed(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(day(lastDay()));
  }

  /// Returns the day itself if banks work on it, otherwise the next day on which they do.
  static LocalDate bankDay(LocalDate day) {
    var open = day;
    while (isClosed(open)) {
      open = open.plusDays(1);
    }
    return open;
  }

  static LocalDate bankDaysLater(LocalDate day, int days) {
    var later = day;
    for (var i = 0; i < days; i++) {
      later = bankDay(later.plusDays(1));
    }
    return later;
  }

  /// Returns when the bank feed shows what was posted on a day.
  Instant posted(LocalDate day) {
    return day.atTime(BANK_REFRESH).atZone(zone).toInstant();
  }

  /// Returns when the bank feed shows a card hold of a day.
  Instant held(LocalDate day) {
    return day.atTime(CARD_REFRESH).atZone(zone).toInstant();
  }

  Instant at(LocalDate day, int hour, int minute, int second) {
    return day.atTime(hour, minute, second).atZone(zone).toInstant();
  }

  private static boolean isClosed(LocalDate day) {
    var weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY
        || weekday == DayOfWeek.SUNDAY
        || BANK_HOLIDAYS.contains(day);
  }
}
