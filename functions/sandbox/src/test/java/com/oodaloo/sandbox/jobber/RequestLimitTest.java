package com.oodaloo.sandbox.jobber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Jobber's 2,500 requests in five minutes")
class RequestLimitTest {
  private Instant now = Instant.parse("2025-03-03T15:00:00Z");
  private final RequestLimit limit = new RequestLimit(() -> now);

  @Test
  @DisplayName("are taken, the next is not, and the window slides")
  void slides() {
    assertThat(IntStream.range(0, 1_000).allMatch(_ -> limit.takes())).isTrue();
    passes(Duration.ofMinutes(2));
    assertThat(IntStream.range(0, 1_500).allMatch(_ -> limit.takes())).isTrue();
    assertThat(limit.takes()).isFalse();

    passes(Duration.ofMinutes(3));
    assertThat(IntStream.range(0, 1_000).allMatch(_ -> limit.takes())).isTrue();
    assertThat(limit.takes()).isFalse();
  }

  private void passes(Duration time) {
    now = now.plus(time);
  }
}
