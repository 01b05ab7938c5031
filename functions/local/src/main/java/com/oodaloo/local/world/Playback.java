package com.oodaloo.local.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/// Plays a company's weeks day by day: each week ends on its Monday at 08:00, when the digest is out.
public final class Playback {
  private static final LocalTime AFTER_THE_DIGEST = LocalTime.of(8, 0);
  private static final int DAYS = 7;

  private final Timeline timeline;
  private final Calendar calendar;
  private final Pace pace;

  public Playback(Timeline timeline, Calendar calendar, Pace pace) {
    this.timeline = timeline;
    this.calendar = calendar;
    this.pace = pace;
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
      return day.atTime(AFTER_THE_DIGEST).atZone(zone).toInstant();
    }
  }

  /// The least real time a week takes; zero is full speed.
  public record Pace(Duration perWeek) {}

  /// A week that was played: `number` counts from 1.
  public record Week(int number, int of, LocalDate monday, Happened happened) {}

  /// Plays what is left after the moment that was reached, and tells of every day and week.
  public Happened playFrom(Instant reached, Consumer<Instant> onDay, Consumer<Week> onWeek) {
    Happened all = Happened.NOTHING;
    for (int week = 0; week < calendar.weeks(); week++) {
      LocalDate monday = calendar.firstDay().plusWeeks(week);
      if (calendar.morning(monday.plusWeeks(1)).isAfter(reached)) {
        Happened happened = play(monday, reached, onDay);
        all = all.plus(happened);
        onWeek.accept(new Week(week + 1, calendar.weeks(), monday, happened));
      }
    }
    return all;
  }

  private Happened play(LocalDate monday, Instant reached, Consumer<Instant> onDay) {
    Happened week = Happened.NOTHING;
    for (int day = 1; day <= DAYS; day++) {
      Instant morning = calendar.morning(monday.plusDays(day));
      if (morning.isAfter(reached)) {
        long began = System.nanoTime();
        week = week.plus(timeline.travelTo(morning));
        onDay.accept(morning);
        rest(Duration.ofNanos(System.nanoTime() - began));
      }
    }
    return week;
  }

  private void rest(Duration worked) {
    Duration left = pace.perWeek().dividedBy(DAYS).minus(worked);
    if (left.isPositive()) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
