package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import java.time.Duration;
import java.time.LocalDate;

/// Hours somebody worked, at the rate that held when they were logged.
///
/// `jobId` is empty for hours on no job. While the clock of an entry still runs, `worked` is zero.
public record TimeEntry(
    String id, String jobId, String userId, LocalDate day, Duration worked, Money hourlyRate) {
  public TimeEntry {
    if (worked.isNegative()) {
      throw new IllegalArgumentException("time entry " + id + " has a negative duration");
    }
  }

  /// The hours at their rate, half a cent up: 7 h 45 min at $31.50 cost $244.13.
  public Money cost() {
    long halves =
        Math.multiplyExact(hourlyRate.cents(), Math.multiplyExact(2L, worked.toSeconds()));
    long cents = Math.floorDiv(Math.addExact(halves, 3_600), 7_200L);
    return new Money(cents, hourlyRate.currency());
  }
}
