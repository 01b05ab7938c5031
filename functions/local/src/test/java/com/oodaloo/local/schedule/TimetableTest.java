package com.oodaloo.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.local.SmallStack;
import com.oodaloo.local.schedule.Timetable.Firing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
      name = "the hour of Monday 07:00 in Denver on {0} is {1}, fired by a jump to it")
  @CsvSource({
    "2025-03-03, 2025-03-03T14:00:00Z",
    "2025-03-10, 2025-03-10T13:00:00Z",
    "2025-11-03, 2025-11-03T14:00:00Z"
  })
  void mondays(LocalDate monday, Instant expected) {
    Instant to = monday.atTime(7, 0).atZone(DENVER).toInstant();
    List<Firing> firings = timetable.due(to.minus(Duration.ofDays(7)), to);
    assertThat(to).isEqualTo(expected);
    assertThat(firings).contains(new Firing("DigestFunction", "digest", expected));
  }

  @Test
  @DisplayName("however long the jump, each schedule falls due once, at its last moment")
  void oncePerJump() {
    Instant from = Instant.parse("2025-03-08T23:30:00Z");
    Instant to = from.plus(Duration.ofDays(1));
    assertThat(timetable.due(from, to))
        .filteredOn(firing -> !firing.schedule().equals("sync"))
        .containsExactly(
            new Firing("DigestFunction", "digest", Instant.parse("2025-03-09T23:00:00Z")),
            new Firing("SweepFunction", "sweep", to));
    assertThat(timetable.due(from, to)).filteredOn("schedule", "sync").hasSize(1);
  }

  @Test
  @DisplayName("each moment belongs to exactly one of two jumps that meet at it")
  void edges() {
    Instant hour = Instant.parse("2025-01-06T14:00:00Z");
    assertThat(timetable.due(hour.minusSeconds(60), hour))
        .filteredOn("schedule", "digest")
        .hasSize(1);
    assertThat(timetable.due(hour, hour.plusSeconds(60)))
        .filteredOn("schedule", "digest")
        .isEmpty();
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
