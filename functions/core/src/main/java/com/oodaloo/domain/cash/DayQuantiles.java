package com.oodaloo.domain.cash;

import java.time.LocalDate;

/// Three days of one event to come: one time in ten it comes by `p10`, half the time by `p50`, nine
/// times in ten by `p90`.
public record DayQuantiles(LocalDate p10, LocalDate p50, LocalDate p90) {
  public DayQuantiles {
    if (p10.isAfter(p50) || p50.isAfter(p90)) {
      throw new IllegalArgumentException("out of order: " + p10 + ", " + p50 + ", " + p90);
    }
  }
}
