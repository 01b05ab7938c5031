package com.oodaloo.local.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Plays a company's weeks day by day: each week ends on its Monday at 07:00, with its digest.
public final class Playback {
  private static final LocalTime WITH_THE_DIGEST = LocalTime.of(7, 0);
  private static final List<Integer> EVERY_DAY = List.of(1, 2, 3, 4, 5, 6, 7);

  /// Two days at a stride; the last is a Monday, when the mail is due.
  private static final List<Integer> FULL_SPEED = List.of(2, 4, 6, 7);

  private final Function<Instant, Happened> travelTo;
  private final Calendar calendar;

  Playback(Function<Instant, Happened> travelTo, Calendar calendar) {
    this.travelTo = travelTo;
    this.calendar = calendar;
  }

  /// The weeks to play.
  public record Calendar(ZoneId zone, LocalDate firstDay, int weeks) {
    /// When the firm connects: the first morning, before anything is played.
    public Instant opening() {
      return morning(firstDay);
    }

    public Instant end() {
      return morning(firstDay.plusWeeks(weeks));
    }

    Instant morning(LocalDate day) {
      return day.atTime(WITH_THE_DIGEST).atZone(zone).toInstant();
    }
  }

  /// How to play: from the moment that was reached, a week in at least so much real time, telling
  /// of every stop and week. Zero is full speed: the clock then stops every second day.
  public record Course(
      Instant reached, Duration perWeek, Consumer<Instant> onDay, Consumer<Week> onWeek) {}

  /// A week that was played: `number` counts from 1.
  public record Week(int number, int of, LocalDate monday, Happened happened) {}

  /// Plays what is left.
  Happened play(Course course) {
    Happened all = Happened.NOTHING;
    for (int week = 0; week < calendar.weeks(); week++) {
      LocalDate monday = calendar.firstDay().plusWeeks(week);
      if (calendar.morning(monday.plusWeeks(1)).isAfter(course.reached())) {
        Happened happened = play(monday, course);
        all = all.plus(happened);
        course.onWeek().accept(new Week(week + 1, calendar.weeks(), monday, happened));
      }
    }
    return all;
  }

  private Happened play(LocalDate monday, Course course) {
    Happened week = Happened.NOTHING;
    List<Integer> days = course.perWeek().isZero() ? FULL_SPEED : EVERY_DAY;
    for (int day : days) {
      Instant morning = calendar.morning(monday.plusDays(day));
      if (morning.isAfter(course.reached())) {
        long began = System.nanoTime();
        week = week.plus(travelTo.apply(morning));
        course.onDay().accept(morning);
        rest(course.perWeek().dividedBy(days.size()), Duration.ofNanos(System.nanoTime() - began));
      }
    }
    return week;
  }

  private static void rest(Duration perDay, Duration worked) {
    Duration left = perDay.minus(worked);
    if (left.isPositive()) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
