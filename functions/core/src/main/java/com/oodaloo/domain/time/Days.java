package com.oodaloo.domain.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Questions about money days that vendors sometimes leave open.
///
/// A source that names no day is given one of the two ends of time, so that a comparison with it
/// says the right thing and nobody has to test for null.
public final class Days {
  /// Before every real day: "has always been there".
  public static final LocalDate EVER = LocalDate.of(1, 1, 1);

  /// After every real day: "never happened" or "never due".
  public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private Days() {}

  public static boolean isKnown(LocalDate day) {
    return !day.equals(EVER) && !day.equals(NEVER);
  }

  /// Whole days from one day to the other, negative when `to` is earlier.
  public static long between(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }
}
