package com.oodaloo.local.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class MovableClockTest {
  private static final Instant MONDAY = Instant.parse("2025-01-06T14:00:00Z");

  @Test
  @DisplayName("it stands where it was put until it is told to run")
  void standsAndRuns() throws InterruptedException {
    MovableClock clock = MovableClock.standingAt(MONDAY);
    assertThat(clock.instant()).isEqualTo(MONDAY);
    clock.moveTo(MONDAY.plusSeconds(60));
    assertThat(clock.instant()).isEqualTo(MONDAY.plusSeconds(60));
    clock.run();
    Thread.sleep(Duration.ofMillis(2));
    assertThat(clock.instant()).isAfter(MONDAY.plusSeconds(60)).isBefore(MONDAY.plusSeconds(90));
  }

  @Test
  @DisplayName("it never goes back")
  void neverBack() {
    MovableClock clock = MovableClock.standingAt(MONDAY);
    assertThatThrownBy(() -> clock.moveTo(MONDAY.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
