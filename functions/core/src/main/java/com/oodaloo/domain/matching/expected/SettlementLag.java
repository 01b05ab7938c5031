package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.reading.Rail;
import com.oodaloo.domain.time.BankDays;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;

/// How long money takes to reach the bank after the office recorded it, by rail.
///
/// Weights are in millibits for each bank day: how likely that day is. Records typed late make the
/// bank come first, which is rarer on most rails.
public enum SettlementLag {
  INSTANT,
  TRANSFER,
  /// A check that is photographed …
  PHOTOGRAPHED,
  /// … or carried to the bank when somebody drives there.
  CARRIED,
  /// A method that tells no rail.
  ANY;

  private static final int[] SAME_DAY = {-900, -2000, -3600, -5000, -6500, -7000, -7500};
  private static final int[] NEXT_DAYS = {
    -2600, -1800, -2000, -2700, -4000, -5000, -6300, -6800, -7200, -7500
  };
  private static final int[] SOON = {
    -1500, -1700, -2200, -3400, -4800, -5800, -6400, -6800, -7200, -7600, -8000, -8300
  };
  private static final int[] WHEN_BROUGHT = {
    -1900, -2000, -2200, -2400, -2700, -3000, -3800, -4600, -5400, -6000, -6600, -6900, -7200,
    -7600, -8000, -8400
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

  /// Of a transfer the office mostly learns from the bank …
  private static final int[] SEEN_AT_THE_BANK = {-4300, -2300, -3300, -4200, -6300, -6600, -7000};

  /// … and a check may be photographed in the evening and typed in the morning.
  private static final int[] TYPED_NEXT_DAY = {-4300, -3800, -5600, -6000, -6300, -6600, -7000};

  private static final int NEVER = -9500;

  private int[] weights() {
    return switch (this) {
      case INSTANT -> SAME_DAY;
      case TRANSFER -> NEXT_DAYS;
      case PHOTOGRAPHED -> SOON;
      case CARRIED -> WHEN_BROUGHT;
      case ANY -> SOME_DAY;
    };
  }

  private int[] early() {
    return switch (this) {
      case INSTANT, TRANSFER -> SEEN_AT_THE_BANK;
      case PHOTOGRAPHED -> TYPED_NEXT_DAY;
      case CARRIED, ANY -> TYPED_LATE;
    };
  }

  public static SettlementLag of(PaymentMethod method) {
    return switch (method) {
      case ZELLE -> INSTANT;
      case ACH -> TRANSFER;
      case CHECK, CASH -> CARRIED;
      case CARD, PROCESSOR_ACH, FINANCING, OTHER -> ANY;
    };
  }

  /// As the bank line tells it, where it tells more than the record does.
  public static SettlementLag of(PaymentMethod method, Rail rail) {
    SettlementLag recorded = of(method);
    return recorded == CARRIED && rail == Rail.PHONE ? PHOTOGRAPHED : recorded;
  }

  /// The last day on which it can still arrive: bank days as calendar days, with a holiday.
  public LocalDate latest(LocalDate recorded) {
    return recorded.plusDays((weights().length - 1) * 7L / 5 + 2);
  }

  /// How likely it is that money recorded on one day reaches the bank on the other.
  public int weight(LocalDate recorded, LocalDate banked) {
    if (!Days.isKnown(recorded)) {
      return UNDATED;
    }
    int days = BankDays.between(recorded, banked);
    if (banked.isBefore(recorded)) {
      int[] early = early();
      return early[Math.clamp(-days, 0, early.length - 1)];
    }
    int[] weights = weights();
    return days < weights.length ? weights[days] : NEVER;
  }
}
