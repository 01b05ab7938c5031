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
}
