package com.oodaloo.domain.cash.ahead;

import com.oodaloo.domain.cash.DayQuantiles;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.math.BigInteger;
import java.time.LocalDate;

/// Money of an open invoice: how likely it is here by a day, in thousandths.
record Awaited(
    String clientId, Money amount, long collectible, DayQuantiles days, LocalDate today) {
  private static final long ALL = 1_000;

  /// Of it, what is to be expected by the end of that day.
  long expected(LocalDate day) {
    return BigInteger.valueOf(amount.cents())
        .multiply(BigInteger.valueOf(likely(day)))
        .divide(BigInteger.valueOf(ALL * ALL))
        .longValueExact();
  }

  /// How far it is uncertain by the end of that day, in whole units of money squared.
  BigInteger variance(LocalDate day) {
    BigInteger units = BigInteger.valueOf(amount.cents() / 100);
    long likely = likely(day) / ALL;
    return units
        .multiply(units)
        .multiply(BigInteger.valueOf(likely * (ALL - likely)))
        .divide(BigInteger.valueOf(ALL * ALL));
  }

  /// In millionths.
  private long likely(LocalDate day) {
    return collectible * come(day);
  }

  /// On straight lines through the three days; after the last one as slowly as it came before it.
  private long come(LocalDate day) {
    long at = Days.between(today, day);
    if (at <= 0) {
      return 0;
    }
    long p10 = Days.between(today, days.p10());
    long p50 = Days.between(today, days.p50());
    long p90 = Days.between(today, days.p90());
    long end = p90 + Math.max(1, (p90 - p50) / 2);
    if (at >= end) {
      return ALL;
    }
    if (at >= p90) {
      return 900 + 100 * (at - p90) / (end - p90);
    }
    if (at >= p50) {
      return 500 + 400 * (at - p50) / (p90 - p50);
    }
    return at >= p10 ? 100 + 400 * (at - p10) / (p50 - p10) : 100 * at / Math.max(1, p10);
  }
}
