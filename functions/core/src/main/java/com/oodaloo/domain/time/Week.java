package com.oodaloo.domain.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An ISO week, Monday to Sunday, named by its Monday. `Week.of(2025-01-01)` prints `2025-W01`.
public record Week(LocalDate monday) implements Comparable<Week> {
  public Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week begins on a Monday, got " + monday);
    }
  }

  public static Week of(LocalDate day) {
    return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /// The week of a text like `2025-W01`; empty when it names none.
  public static Optional<Week> parse(String text) {
    try {
      return Optional.of(new Week(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  public Week next() {
    return plusWeeks(1);
  }

  public Week previous() {
    return plusWeeks(-1);
  }

  public Week plusWeeks(int weeks) {
    return new Week(monday.plusWeeks(weeks));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(monday) && !day.isAfter(sunday());
  }

  /// This week and the `count - 1` before it, oldest first.
  public List<Week> trailing(int count) {
    return Stream.iterate(plusWeeks(1 - count), Week::next).limit(count).toList();
  }

  @Override
  public int compareTo(Week other) {
    return monday.compareTo(other.monday);
  }

  /// The ISO 8601 form, `2025-W01`: sorts as text in order of time.
  @Override
  public String toString() {
    return monday.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8);
  }
}
