package com.oodaloo.cli.template.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {
  @ParameterizedTest(name = "{0} in {1} after {2} is due {3}")
  @DisplayName(
      "A schedule falls due strictly after the given moment, on the wall clock of its zone")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rate(1 minute)              | UTC            | 2025-01-06T14:00:00Z | 2025-01-06T14:01:00Z
          rate(1 minute)              | UTC            | 2025-01-06T14:00:59Z | 2025-01-06T14:01:00Z
          rate(6 hours)               | UTC            | 2025-01-06T14:00:00Z | 2025-01-06T18:00:00Z
          rate(1 day)                 | UTC            | 2025-01-06T23:59:59Z | 2025-01-07T00:00:00Z
          cron(0 * * * ? *)           | UTC            | 2025-01-06T14:00:00Z | 2025-01-06T15:00:00Z
          cron(0 * * * ? *)           | UTC            | 2025-12-31T23:30:00Z | 2026-01-01T00:00:00Z
          cron(0/15 9-17 ? * MON-FRI *) | UTC          | 2025-01-03T17:45:00Z | 2025-01-06T09:00:00Z
          cron(0 7 ? * MON *)         | America/Denver | 2025-01-05T00:00:00Z | 2025-01-06T14:00:00Z
          cron(0 7 ? * 2 *)           | America/Denver | 2025-01-06T14:00:00Z | 2025-01-13T14:00:00Z
          cron(0 7 ? * MON *)         | America/Denver | 2025-03-03T14:00:00Z | 2025-03-10T13:00:00Z
          cron(0 7 ? * MON *)         | America/Denver | 2025-10-27T13:00:00Z | 2025-11-03T14:00:00Z
          cron(0 0 29 2 ? *)          | UTC            | 2025-01-01T00:00:00Z | 2028-02-29T00:00:00Z
          cron(30 8 1,15 JAN,JUL ? 2026) | UTC         | 2025-03-01T00:00:00Z | 2026-01-01T08:30:00Z
          """)
  void next(String expression, String zone, Instant after, Instant due) {
    assertThat(ScheduleExpression.of(expression, ZoneId.of(zone)).next(after)).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} after {1} is due {2}")
  @DisplayName("A skipped hour in spring is not made up for; a repeated one in autumn runs once")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cron(30 2 * * ? *) | 2025-03-08T09:30:00Z | 2025-03-10T08:30:00Z
          cron(30 1 * * ? *) | 2025-11-02T07:29:59Z | 2025-11-02T07:30:00Z
          cron(30 1 * * ? *) | 2025-11-02T07:30:00Z | 2025-11-03T08:30:00Z
          cron(30 1 * * ? *) | 2025-11-02T08:00:00Z | 2025-11-03T08:30:00Z
          cron(0 * * * ? *)  | 2025-03-09T08:00:00Z | 2025-03-09T09:00:00Z
          """)
  void daylightSaving(String expression, Instant after, Instant due) {
    assertThat(ScheduleExpression.of(expression, ZoneId.of("America/Denver")).next(after))
        .isEqualTo(due);
  }

  @ParameterizedTest
  @DisplayName("What EventBridge would refuse, or what is not understood here, is refused")
  @ValueSource(
      strings = {
        "hourly",
        "rate(0 minutes)",
        "rate(1 hours)",
        "rate(2 day)",
        "rate(5 weeks)",
        "cron(0 * * * ?)",
        "cron(0 * * * * *)",
        "cron(0 * ? * ? *)",
        "cron(60 * * * ? *)",
        "cron(0 7 ? * MOON *)",
        "cron(0 7 ? * FRI-MON *)",
        "cron(0/0 * * * ? *)",
        "cron(0 7 L * ? *)",
        "cron(, * * * ? *)",
        "cron(0 7 1 1 ? 1969)"
      })
  void refused(String expression) {
    assertThatThrownBy(() -> ScheduleExpression.of(expression, ZoneId.of("UTC")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("A schedule whose years are over is never due again")
  void over() {
    assertThat(
            ScheduleExpression.of("cron(0 7 1 1 ? 2024)", ZoneId.of("UTC"))
                .next(Instant.parse("2025-01-01T00:00:00Z")))
        .isEqualTo(Instant.MAX);
  }
}
