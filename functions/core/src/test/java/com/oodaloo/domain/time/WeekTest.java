package com.oodaloo.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Weeks and business days")
class WeekTest {
  private static final BusinessZone DENVER = new BusinessZone(ZoneId.of("America/Denver"));

  @ParameterizedTest(name = "{0} is in {1}")
  @CsvSource({
    "2024-12-29, 2024-W52",
    "2024-12-30, 2025-W01",
    "2025-01-01, 2025-W01",
    "2025-03-24, 2025-W13",
    "2026-12-31, 2026-W53",
    "2027-01-03, 2026-W53"
  })
  void isoWeeks(LocalDate day, String week) {
    assertThat(Week.of(day)).hasToString(week);
    assertThat(Week.of(day).contains(day)).isTrue();
  }

  @Test
  @DisplayName("a week begins on a Monday or not at all")
  void mondays() {
    LocalDate tuesday = LocalDate.of(2025, 1, 7);

    assertThatThrownBy(() -> new Week(tuesday)).hasMessageContaining("Monday");
  }

  @Test
  @DisplayName("trailing weeks come oldest first and end with this one")
  void trailing() {
    assertThat(Week.of(LocalDate.of(2025, 1, 8)).trailing(3))
        .extracting(Week::toString)
        .containsExactly("2024-W52", "2025-W01", "2025-W02");
  }

  @ParameterizedTest(name = "{0} is {1} in Denver")
  @CsvSource({
    "2025-01-01T06:59:59Z, 2024-12-31",
    "2025-01-01T07:00:00Z, 2025-01-01",
    "2025-03-09T09:30:00Z, 2025-03-09",
    "2025-11-02T05:59:59Z, 2025-11-01"
  })
  void momentsBecomeDays(Instant moment, LocalDate day) {
    assertThat(DENVER.dayOf(moment)).isEqualTo(day);
  }

  @ParameterizedTest(name = "seven o''clock on {0} is {1}")
  @CsvSource({
    "2025-03-03, 2025-03-03T14:00:00Z",
    "2025-03-10, 2025-03-10T13:00:00Z",
    "2025-11-03, 2025-11-03T14:00:00Z"
  })
  void sevenOclockFollowsTheClockChange(LocalDate day, Instant moment) {
    assertThat(DENVER.at(day, LocalTime.of(7, 0))).isEqualTo(moment);
  }

  @Test
  @DisplayName(
      "half past two does not exist on the day the clocks go forward: it is half past three")
  void skippedTime() {
    LocalDate change = LocalDate.of(2025, 3, 9);

    assertThat(DENVER.at(change, LocalTime.of(2, 30)))
        .isEqualTo(Instant.parse("2025-03-09T09:30:00Z"));
  }

  @Test
  @DisplayName("is read back from its name; nothing else names one")
  void readBack() {
    Week first = Week.of(LocalDate.of(2027, 1, 1));

    assertThat(Week.find(first.toString())).contains(first);
    assertThat(Week.find("2026-W54")).isEmpty();
    assertThat(Week.find("2026-11-23")).isEmpty();
  }
}
