package com.oodaloo.domain.cash.ahead;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.time.Days;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

/// How much moves in a week, and how far single weeks stray from it: learned from the weeks that
/// end today. Cents are positive.
///
/// @param total the cents of all `days`
/// @param variance of the weeks, in whole units of money squared
record Flow(long total, long days, BigInteger variance) {
  private static final int WEEK = 7;

  /// Fewer weeks than this prove no flow: it counts in proportion.
  private static final long PROVEN_DAYS = 56;

  /// @param from the day the history begins on
  static Flow of(List<BankTransaction> lines, LocalDate from, LocalDate today) {
    long days = Math.max(1, Days.between(from, today) + 1);
    long total = lines.stream().mapToLong(line -> Math.abs(line.amount().cents())).sum();
    return new Flow(total, days, variance(lines, days, today));
  }

  private static BigInteger variance(List<BankTransaction> lines, long days, LocalDate today) {
    int weeks = Math.toIntExact(days / WEEK);
    long[] sums = new long[Math.max(1, weeks)];
    for (BankTransaction line : lines) {
      long week = Days.between(line.date(), today) / WEEK;
      if (week < sums.length) {
        sums[(int) week] += Math.abs(line.amount().cents()) / 100;
      }
    }
    long mean = 0;
    for (long sum : sums) {
      mean += sum / sums.length;
    }
    if (weeks < 3) {
      return BigInteger.valueOf(mean).pow(2);
    }
    BigInteger squares = BigInteger.ZERO;
    for (long sum : sums) {
      squares = squares.add(BigInteger.valueOf(sum - mean).pow(2));
    }
    return squares.divide(BigInteger.valueOf(weeks - 1L));
  }

  /// The cents of so many thousandths of days, as far as the flow is proven.
  long expected(long dayThousandths) {
    return BigInteger.valueOf(total)
        .multiply(BigInteger.valueOf(dayThousandths))
        .multiply(BigInteger.valueOf(Math.min(days, PROVEN_DAYS)))
        .divide(BigInteger.valueOf(1_000 * days * PROVEN_DAYS))
        .longValueExact();
  }

  /// By how much what was counted for so many days is to be moved most of the way to what they
  /// usually bring, as far as the flow is proven; nothing where nothing ever came.
  long drawn(long counted, long dayCount) {
    return total == 0
        ? 0
        : (usual(dayCount) - counted) * 3 * Math.min(days, PROVEN_DAYS) / (4 * PROVEN_DAYS);
  }

  /// The same, not asking how long it has been so.
  long usual(long dayCount) {
    return BigInteger.valueOf(total)
        .multiply(BigInteger.valueOf(dayCount))
        .divide(BigInteger.valueOf(days))
        .longValueExact();
  }

  /// Of so many thousandths of days to come: their own, and what the mean itself is uncertain by.
  BigInteger variance(long dayThousandths) {
    BigInteger own = variance.multiply(BigInteger.valueOf(dayThousandths));
    BigInteger mean =
        own.multiply(BigInteger.valueOf(dayThousandths)).divide(BigInteger.valueOf(1_000 * days));
    return own.add(mean).divide(BigInteger.valueOf(1_000L * WEEK));
  }
}
