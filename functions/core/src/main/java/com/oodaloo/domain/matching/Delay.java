package com.oodaloo.domain.matching;

import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.time.BankDays;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;

/// How long money takes to reach the bank after the office recorded it, by rail.
///
/// Weights are in millibits for each bank day: how likely that day is. Records typed late make the
/// bank come first, which is rarer on every rail.
enum Delay {
  INSTANT,
  TRANSFER,
  PAPER,
  /// A method that tells no rail.
  ANY;

  private static final int[] SAME_DAY = {-900, -2000, -3600, -5000, -6500, -7000, -7500};
  private static final int[] NEXT_DAYS = {
    -2600, -1800, -2000, -2700, -4000, -5000, -6300, -6800, -7200, -7500
  };
  private static final int[] WHEN_BROUGHT = {
    -2700, -2400, -2700, -3000, -3300, -3600, -4300, -5000, -5300, -5600, -6000, -6500, -7000,
    -7500, -8000, -8500
  };
  private static final int[] SOME_DAY = {
    -2300, -2400, -2800, -3400, -4000, -4600, -5000, -5500, -6000, -6500, -7000, -7000, -7500,
    -7500, -8000, -8500
  };

  /// A record may be typed this many days after the money came.
  static final int LATE_ENTRY_DAYS = 26;

  /// A day that is not known: it could be any of some two months.
  static final int UNDATED = -6000;

  private static final int[] TYPED_LATE = {-4300, -5000, -5600, -6000, -6300, -6600, -7000};
  private static final int NEVER = -9500;

  private int[] weights() {
    return switch (this) {
      case INSTANT -> SAME_DAY;
      case TRANSFER -> NEXT_DAYS;
      case PAPER -> WHEN_BROUGHT;
      case ANY -> SOME_DAY;
    };
  }

  static Delay of(PaymentMethod method) {
    return switch (method) {
      case ZELLE -> INSTANT;
      case ACH -> TRANSFER;
      case CHECK, CASH -> PAPER;
      case CARD, PROCESSOR_ACH, OTHER -> ANY;
    };
  }

  /// The last day on which it can still arrive: bank days as calendar days, with a holiday.
  LocalDate latest(LocalDate recorded) {
    return recorded.plusDays((weights().length - 1) * 7L / 5 + 2);
  }

  /// How likely it is that money recorded on one day reaches the bank on the other.
  int weight(LocalDate recorded, LocalDate banked) {
    if (!Days.isKnown(recorded)) {
      return UNDATED;
    }
    int days = BankDays.between(recorded, banked);
    if (banked.isBefore(recorded)) {
      return TYPED_LATE[Math.clamp(-days, 0, TYPED_LATE.length - 1)];
    }
    int[] weights = weights();
    return days < weights.length ? weights[days] : NEVER;
  }
}
