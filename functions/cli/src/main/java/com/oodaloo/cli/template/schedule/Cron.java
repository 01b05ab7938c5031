package com.oodaloo.cli.template.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableSet;

/// A six-field cron expression of EventBridge Scheduler on the wall clock of a zone.
///
/// A wall-clock time that the clock skips in spring is not made up for; one that comes twice in
/// autumn runs the first time only (as the EventBridge Scheduler guide describes it).
record Cron(
    NavigableSet<Integer> minutes,
    NavigableSet<Integer> hours,
    NavigableSet<Integer> daysOfMonth,
    NavigableSet<Integer> months,
    NavigableSet<Integer> daysOfWeek,
    NavigableSet<Integer> years,
    ZoneId zone)
    implements ScheduleExpression {

  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  static Cron of(String fields, ZoneId zone) {
    String[] parts = fields.trim().split("\\s+", -1);
    if (parts.length != 6) {
      throw new IllegalArgumentException(
          "cron(" + fields + ") has " + parts.length + " fields, it takes six");
    }
    if (parts[2].equals("?") == parts[4].equals("?")) {
      throw new IllegalArgumentException(
          "cron(" + fields + "): exactly one of day-of-month and day-of-week must be ?");
    }
    return new Cron(
        new CronField("minutes", 0, 59, List.of()).read(parts[0]),
        new CronField("hours", 0, 23, List.of()).read(parts[1]),
        new CronField("day-of-month", 1, 31, List.of()).readDays(parts[2]),
        new CronField("month", 1, 12, MONTHS).read(parts[3]),
        new CronField("day-of-week", 1, 7, DAYS).readDays(parts[4]),
        new CronField("year", 1970, 2199, List.of()).read(parts[5]),
        zone);
  }

  @Override
  public Instant next(Instant after) {
    LocalDate day = after.atZone(zone).toLocalDate();
    while (day.getYear() <= years.last()) {
      if (fallsOn(day)) {
        Instant due = firstOn(day, after);
        if (due.isAfter(after)) {
          return due;
        }
      }
      day = day.plusDays(1);
    }
    return Instant.MAX;
  }

  private boolean fallsOn(LocalDate day) {
    return years.contains(day.getYear())
        && months.contains(day.getMonthValue())
        && daysOfMonth.contains(day.getDayOfMonth())
        && daysOfWeek.contains(sundayFirst(day.getDayOfWeek()));
  }

  private static int sundayFirst(DayOfWeek day) {
    return day.getValue() % 7 + 1;
  }

  /// The first moment of that day after the given one, or [Instant#MIN] when the day has none left.
  private Instant firstOn(LocalDate day, Instant after) {
    for (int hour : hours) {
      for (int minute : minutes) {
        LocalDateTime wall = day.atTime(hour, minute);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        if (!offsets.isEmpty() && wall.toInstant(offsets.getFirst()).isAfter(after)) {
          return wall.toInstant(offsets.getFirst());
        }
      }
    }
    return Instant.MIN;
  }
}
