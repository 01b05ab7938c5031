package com.oodaloo.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Days on which American banks move money: weekdays but the Federal Reserve's holidays.
///
/// A holiday on a Sunday is kept on the Monday; one on a Saturday is not kept. Source: the Federal
/// Reserve's holiday schedule, with its present rules applied to 1990–2100; outside these years
/// only weekends count.
public final class BankDays {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  /// Monday is 0 when this is added to the day of the epoch, a Thursday.
  private static final long EPOCH_TO_MONDAY = 3;

  /// For every day of those years, how many holidays there were up to and including it.
  private static final short[] HOLIDAYS = holidays();

  private static final long FIRST = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();

  private BankDays() {}

  /// Bank days after `from`, up to and including `to`; negative when `to` is earlier. From a Friday
  /// to the next Monday it is 1, from a Saturday too.
  public static int between(LocalDate from, LocalDate to) {
    return Math.toIntExact(ordinal(to.toEpochDay()) - ordinal(from.toEpochDay()));
  }

  private static long ordinal(long day) {
    long fromMonday = day + EPOCH_TO_MONDAY;
    long weekdays =
        Math.floorDiv(fromMonday, 7) * 5 + Math.min(Math.floorMod(fromMonday, 7) + 1, 5);
    long place = day - FIRST;
    if (place < 0) {
      return weekdays;
    }
    return weekdays - HOLIDAYS[(int) Math.min(place, HOLIDAYS.length - 1)];
  }

  private static short[] holidays() {
    long first = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
    long end = LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay();
    short[] upTo = new short[Math.toIntExact(end - first)];
    IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .boxed()
        .flatMapToLong(BankDays::keptIn)
        .filter(day -> day < end)
        .forEach(day -> upTo[(int) (day - first)] = 1);
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] += upTo[i - 1];
    }
    return upTo;
  }

  private static LongStream keptIn(int year) {
    return Stream.of(
            LocalDate.of(year, 1, 1),
            nth(3, DayOfWeek.MONDAY, Month.JANUARY, year),
            nth(3, DayOfWeek.MONDAY, Month.FEBRUARY, year),
            nth(-1, DayOfWeek.MONDAY, Month.MAY, year),
            LocalDate.of(year, 6, 19),
            LocalDate.of(year, 7, 4),
            nth(1, DayOfWeek.MONDAY, Month.SEPTEMBER, year),
            nth(2, DayOfWeek.MONDAY, Month.OCTOBER, year),
            LocalDate.of(year, 11, 11),
            nth(4, DayOfWeek.THURSDAY, Month.NOVEMBER, year),
            LocalDate.of(year, 12, 25))
        .map(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day)
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
        .mapToLong(LocalDate::toEpochDay);
  }

  private static LocalDate nth(int ordinal, DayOfWeek weekday, Month month, int year) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
  }
}
