package com.oodaloo.domain.cash.ahead;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.time.Days;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long money takes from the invoice to the bank, by dollars: what arrives in three weeks is
/// partly for work that is not billed today. In a steady firm the share of the usual income that is
/// new on the n-th day is the share of dollars that took fewer than n days.
final class BillingLags {
  private static final long UNSEEN_DAYS = 21;
  private static final long ALL = 1_000;
  private final Map<Long, Long> dollars = new HashMap<>();
  private long total;

  private BillingLags() {}

  static BillingLags of(Books books, Iterable<Match> matches) {
    Map<String, LocalDate> days = new HashMap<>();
    for (BankTransaction line : books.transactions()) {
      days.put(line.id(), line.date());
    }
    Map<String, Invoice> invoices = new HashMap<>();
    books.invoices().forEach(invoice -> invoices.put(invoice.id(), invoice));
    BillingLags lags = new BillingLags();
    for (Match match : matches) {
      LocalDate day = days.get(match.transactionId());
      if (match.verdict() == Verdict.AUTO && day != null) {
        for (Settlement part : match.settlements()) {
          Invoice invoice = invoices.get(part.invoiceId());
          if (invoice != null) {
            lags.add(part, invoice, day);
          }
        }
      }
    }
    return lags;
  }

  private void add(Settlement part, Invoice invoice, LocalDate day) {
    if (Days.isKnown(invoice.issued())) {
      long lag = Math.max(0, Days.between(invoice.issued(), day));
      dollars.merge(lag, part.amount().cents() / 100, Long::sum);
      total += part.amount().cents() / 100;
    }
  }

  /// How many whole days of the usual income up to the n-th day from today nobody has billed yet,
  /// in thousandths, by n.
  List<Long> newDays(int last) {
    List<Long> sums = new ArrayList<>(List.of(0L));
    long sooner = 0;
    for (long day = 1; day <= last; day++) {
      sooner += dollars.getOrDefault(day - 1, 0L);
      sums.add(sums.getLast() + newOn(day, sooner));
    }
    return sums;
  }

  private long newOn(long day, long sooner) {
    if (total == 0) {
      return Math.min(ALL, ALL * day / UNSEEN_DAYS);
    }
    return BigInteger.valueOf(sooner)
        .multiply(BigInteger.valueOf(ALL))
        .divide(BigInteger.valueOf(total))
        .longValueExact();
  }
}
