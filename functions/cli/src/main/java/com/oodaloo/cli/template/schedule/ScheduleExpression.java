package com.oodaloo.cli.template.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When something falls due, in the words of EventBridge: `rate(6 hours)` or `cron(0 * * * ? *)`.
public sealed interface ScheduleExpression permits ScheduleExpression.Rate, Cron {
  /// The first moment strictly after the given one.
  Instant next(Instant after);

  /// Reads an expression of EventBridge.
  ///
  /// @throws IllegalArgumentException when EventBridge would refuse it
  static ScheduleExpression of(String expression, ZoneId zone) {
    Matcher rate = Rate.FORM.matcher(expression);
    if (rate.matches()) {
      return Rate.of(Integer.parseInt(rate.group(1)), rate.group(2), expression);
    }
    if (expression.startsWith("cron(") && expression.endsWith(")")) {
      return Cron.of(expression.substring(5, expression.length() - 1), zone);
    }
    throw new IllegalArgumentException(
        "schedule \"" + expression + "\" is neither rate(n unit) nor cron(six fields)");
  }

  /// Every so often, counted from the epoch so that the same clock gives the same moments.
  record Rate(Duration period) implements ScheduleExpression {
    private static final Pattern FORM =
        Pattern.compile("rate\\(([1-9]\\d{0,5}) (minutes?|hours?|days?)\\)");

    private static Rate of(int count, String unit, String expression) {
      if ((count == 1) == unit.endsWith("s")) {
        throw new IllegalArgumentException(
            "schedule \"" + expression + "\": one takes a singular unit, more take a plural one");
      }
      return new Rate(
          switch (unit.charAt(0)) {
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          });
    }

    @Override
    public Instant next(Instant after) {
      long seconds = period.toSeconds();
      return Instant.ofEpochSecond((Math.floorDiv(after.getEpochSecond(), seconds) + 1) * seconds);
    }
  }
}
