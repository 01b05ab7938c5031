package com.oodaloo.domain.cash.ahead;

import com.oodaloo.domain.cash.Forecast.DatedBill;
import com.oodaloo.domain.cash.bills.BillKind;
import com.oodaloo.domain.time.Days;
import com.oodaloo.domain.time.Week;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// What comes in and goes out from today on, added up to the end of any day. Cents are positive.
///
/// @param newDays how many thousandths of days of income are new by the n-th day from today
/// @param taxHeld what was laid by for the sales tax: its bill takes that first
record DayByDay(
    LocalDate today,
    List<Awaited> awaited,
    History history,
    List<Long> newDays,
    List<DatedBill> bills,
    long taxHeld) {
  /// A mean absolute distance squared is about two thirds of a variance.
  private static final long SQUARES_PER_HUNDRED = 157;

  private static final long ALL = 1_000;

  /// Open invoices and new work, drawn towards the usual income of as many days as far as that is
  /// proven: some of what is open was paid in a way nobody could tell, and is never paid again.
  long in(LocalDate day) {
    long counted = open(day, _ -> true) + history.income().expected(newDays(day));
    return counted + history.income().drawn(counted, Days.between(today, day));
  }

  /// Of open invoices that are not left out.
  long open(LocalDate day, Predicate<Awaited> counts) {
    return awaited.stream().filter(counts).mapToLong(each -> each.expected(day)).sum();
  }

  private long newDays(LocalDate day) {
    return newDays.get(Math.toIntExact(Days.between(today, day)));
  }

  long out(LocalDate day) {
    long paid = 0;
    long salesTax = 0;
    for (DatedBill bill : bills) {
      long times = bill.days().stream().filter(due -> !due.isAfter(day)).count();
      long amount = Math.multiplyExact(times, bill.bill().amount().cents());
      if (bill.bill().kind() == BillKind.SALES_TAX) {
        salesTax += amount;
      } else {
        paid += amount;
      }
    }
    long besides = history.spending().usual(Days.between(today, day));
    return paid + Math.max(0, salesTax - taxHeld) + besides;
  }

  BigInteger varianceIn(LocalDate day) {
    BigInteger sum = history.income().variance(newDays(day));
    for (Awaited each : awaited) {
      sum = sum.add(each.variance(day));
    }
    return sum;
  }

  BigInteger varianceOut(LocalDate day) {
    BigInteger sum = history.spending().variance(Days.between(today, day) * ALL);
    for (DatedBill bill : bills) {
      long times = bill.days().stream().filter(due -> !due.isAfter(day)).count();
      BigInteger stray = BigInteger.valueOf(bill.bill().stray().cents() / 100);
      sum =
          sum.add(
              stray
                  .multiply(stray)
                  .multiply(BigInteger.valueOf(times * SQUARES_PER_HUNDRED))
                  .divide(BigInteger.valueOf(100)));
    }
    return sum;
  }

  /// The Sundays of the weeks from today's on.
  static List<Week> weeks(LocalDate today, int count) {
    return Week.of(today).plusWeeks(count - 1).trailing(count);
  }
}
