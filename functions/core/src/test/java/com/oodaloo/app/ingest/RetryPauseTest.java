package com.oodaloo.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Unavailable;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The pause of a message that failed")
class RetryPauseTest {
  @ParameterizedTest(name = "asked for {0} s, delivered {1} times: {2} to {3} s")
  @CsvSource({
    "5, 1, 5, 7",
    "5, 2, 30, 45",
    "60, 1, 60, 90",
    "60, 2, 60, 90",
    "60, 3, 120, 180",
    "60, 7, 600, 900",
    "60, 40, 600, 900",
    "7200, 1, 600, 900",
  })
  @DisplayName("doubles from what was asked for, and has an end")
  void doubles(int asked, int deliveries, int least, int most) {
    Duration pause =
        RetryPause.of(new Unavailable("later", Duration.ofSeconds(asked)), "message-1", deliveries);

    assertThat(pause).isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most + 1L));
  }

  @Test
  @DisplayName("is another one for each message: what failed together comes again apart")
  void apart() {
    Unavailable limit = new Unavailable("too many", Duration.ofMinutes(1));
    assertThat(
            IntStream.range(0, 100)
                .mapToObj(i -> RetryPause.of(limit, "message-" + i, 1))
                .distinct())
        .hasSizeGreaterThan(80);
  }

  @Test
  @DisplayName("of a failure that asks for nothing is half a minute and more")
  void unasked() {
    assertThat(RetryPause.of(new IllegalStateException("broken"), "message-1", 1))
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(45));
  }
}
