package com.oodaloo.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.local.SmallStack;
import com.oodaloo.local.schedule.Timetable.Firing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimetableTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private final Timetable timetable = Timetable.of(SmallStack.stack());

  @ParameterizedTest(
      name = "the hour of Monday 07:00 in Denver on {0} is {1}, fired in a week's jump")
  @CsvSource({
    "2025-03-03, 2025-03-03T14:00:00Z",
    "2025-03-10, 2025-03-10T13:00:00Z",
    "2025-11-03, 2025-11-03T14:00:00Z"
  })
  void mondays(LocalDate monday, Instant expected) {
    Instant to = monday.atTime(LocalTime.NOON).atZone(DENVER).toInstant();
    List<Firing> firings = timetable.dueCrons(to.minus(Duration.ofDays(7)), to);
    assertThat(monday.atTime(7, 0).atZone(DENVER).toInstant()).isEqualTo(expected);
    assertThat(firings).contains(new Firing("DigestFunction", "digest", expected));
  }

  @Test
  @DisplayName("a day has 24 hourly firings, and one of each rate for the jump")
  void aDay() {
    Instant from = Instant.parse("2025-03-08T23:30:00Z");
    Instant to = from.plus(Duration.ofDays(1));
    assertThat(timetable.dueCrons(from, to)).filteredOn("schedule", "digest").hasSize(24);
    assertThat(timetable.dueRates(from, to))
        .containsExactly(
            new Firing("SyncFunction", "sync", to), new Firing("SweepFunction", "sweep", to));
  }

  @Test
  @DisplayName("each moment belongs to exactly one of two jumps that meet at it")
  void edges() {
    Instant hour = Instant.parse("2025-01-06T14:00:00Z");
    assertThat(timetable.dueCrons(hour.minusSeconds(60), hour)).hasSize(1);
    assertThat(timetable.dueCrons(hour, hour.plusSeconds(60))).isEmpty();
    assertThat(timetable.nextCron(hour)).contains(hour.plus(Duration.ofHours(1)));
  }

  @Test
  @DisplayName("the event carries the moment it was due")
  void event() {
    var firing = new Firing("DigestFunction", "digest", Instant.parse("2025-01-06T14:00:00Z"));
    assertThat(new String(ScheduledEvent.write(firing), StandardCharsets.UTF_8))
        .contains("\"time\":\"2025-01-06T14:00:00Z\"")
        .contains("\"source\":\"aws.scheduler\"");
  }
}
