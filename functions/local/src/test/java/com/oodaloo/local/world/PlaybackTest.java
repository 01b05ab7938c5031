package com.oodaloo.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.local.world.Playback.Calendar;
import com.oodaloo.local.world.Playback.Course;
import com.oodaloo.local.world.PlayedWeeks.Played;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlaybackTest {
  private static final Calendar CALENDAR =
      new Calendar(ZoneId.of("America/Denver"), LocalDate.of(2025, 3, 3), 2);

  private final List<Instant> days = new ArrayList<>();
  private final List<Integer> weeks = new ArrayList<>();

  private void play(Instant reached) {
    play(reached, Duration.ofNanos(7));
  }

  private void play(Instant reached, Duration perWeek) {
    new Playback(_ -> new Happened(1, 0, 0, 0, 0), CALENDAR)
        .play(new Course(reached, perWeek, days::add, week -> weeks.add(week.number())));
  }

  @Test
  @DisplayName("days end at 07:00 where the firm is, on both sides of the clock change")
  void days() {
    play(CALENDAR.opening());
    assertThat(days).hasSize(14);
    assertThat(days.getFirst()).isEqualTo(Instant.parse("2025-03-04T14:00:00Z"));
    assertThat(days.getLast()).isEqualTo(Instant.parse("2025-03-17T13:00:00Z"));
    assertThat(weeks).containsExactly(1, 2);
  }

  @Test
  @DisplayName("at full speed the clock stops every second day, and on every Monday")
  void fullSpeed() {
    play(CALENDAR.opening(), Duration.ZERO);
    assertThat(days).hasSize(8);
    assertThat(days)
        .contains(Instant.parse("2025-03-10T13:00:00Z"), Instant.parse("2025-03-17T13:00:00Z"));
    assertThat(weeks).containsExactly(1, 2);
  }

  @Test
  @DisplayName("a run that was stopped goes on with the next day")
  void goesOn() {
    play(Instant.parse("2025-03-15T13:00:00Z"));
    assertThat(days).hasSize(2);
    assertThat(weeks).containsExactly(2);
  }

  @Test
  @DisplayName("what was reached is remembered in the folder")
  void remembers(@TempDir Path folder) {
    var memory = new PlayedWeeks(folder);
    assertThat(memory.read()).isEmpty();
    var played = new Played(7, "f1", CALENDAR.end());
    memory.write(played);
    assertThat(new PlayedWeeks(folder).read()).contains(played);
  }
}
