package com.oodaloo.local.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Plays a company's weeks day by day: a day ends early in the morning, so that what is drained
/// then is fresh when the Monday mail is written; a week ends on its Monday at 08:00, when that is
/// out.
public final class Playback {
  private static final LocalTime BEFORE_THE_DIGEST = LocalTime.of(6, 30);
  private static final LocalTime AFTER_THE_DIGEST = LocalTime.of(8, 0);
  private static final int DAYS = 7;

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

    /// When the week before a Monday has ended.
    Instant morning(LocalDate monday) {
      return monday.atTime(AFTER_THE_DIGEST).atZone(zone).toInstant();
    }

    /// Where a week stops: early on each day after its Monday, and at its end.
    List<Instant> stops(LocalDate monday) {
      Stream<Instant> early =
          IntStream.rangeClosed(1, DAYS)
              .mapToObj(
                  day -> monday.plusDays(day).atTime(BEFORE_THE_DIGEST).atZone(zone).toInstant());
      return Stream.concat(early, Stream.of(morning(monday.plusDays(DAYS)))).toList();
    }
  }

  /// How to play: from the moment that was reached, a week in at least so much real time (zero is
  /// full speed), telling of every stop and week.
  public record Course(
      Instant reached, Duration perWeek, Consumer<Instant> onStop, Consumer<Week> onWeek) {}

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
    List<Instant> stops = calendar.stops(monday);
    for (Instant stop : stops) {
      if (stop.isAfter(course.reached())) {
        long began = System.nanoTime();
        week = week.plus(travelTo.apply(stop));
        course.onStop().accept(stop);
        rest(course.perWeek().dividedBy(stops.size()), Duration.ofNanos(System.nanoTime() - began));
      }
    }
    return week;
  }

  private static void rest(Duration perStop, Duration worked) {
    Duration left = perStop.minus(worked);
    if (left.isPositive()) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
