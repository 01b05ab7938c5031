package com.oodaloo.sandbox.worlds.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/// When American banks post: not on weekends and the holidays of the Federal Reserve. A holiday on
/// a Sunday is kept on Monday; on a Saturday it is not made up for.
public final class PostingDays {
  private PostingDays() {}

  static boolean isOpen(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY
        && weekday != DayOfWeek.SUNDAY
        && !holidays(day.getYear()).contains(day);
  }

  /// The day itself or the next one on which banks post.
  public static LocalDate from(LocalDate day) {
    LocalDate open = day;
    while (!isOpen(open)) {
      open = open.plusDays(1);
    }
    return open;
  }

  /// That many bank days later.
  public static LocalDate after(LocalDate day, int days) {
    LocalDate later = day;
    for (int i = 0; i < days; i++) {
      later = from(later.plusDays(1));
    }
    return later;
  }

  private static List<LocalDate> holidays(int year) {
    return Stream.concat(
            Stream.of(
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 6, 19),
                    LocalDate.of(year, 7, 4),
                    LocalDate.of(year, 11, 11),
                    LocalDate.of(year, 12, 25))
                .map(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day),
            Stream.of(
                monday(year, Month.JANUARY, 3),
                monday(year, Month.FEBRUARY, 3),
                monday(year, Month.MAY, -1),
                monday(year, Month.SEPTEMBER, 1),
                monday(year, Month.OCTOBER, 2),
                LocalDate.of(year, 11, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))))
        .toList();
  }

  private static LocalDate monday(int year, Month month, int which) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
  }
}
