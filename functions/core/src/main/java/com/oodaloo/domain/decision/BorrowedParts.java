package com.oodaloo.domain.decision;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Loans inside payouts (Stripe Capital, which Jobber calls financing): the line of the payout is
/// told as two, what clients paid and what was borrowed or paid back.
///
/// The line is the one of the payout's net nearest to its day, which is what proves a payout.
final class BorrowedParts {
  private static final int EARLY_DAYS = 1;
  private static final int LATE_DAYS = 6;

  private BorrowedParts() {}

  /// @param apart is given the ids of the borrowed parts
  static List<BankTransaction> split(Books books, List<BankTransaction> lines, Set<String> apart) {
    Map<String, Money> borrowed = new HashMap<>();
    for (Payout payout : books.payouts()) {
      if (!payout.hasFailed() && !payout.borrowed().isZero()) {
        line(payout, lines, borrowed).ifPresent(line -> borrowed.put(line.id(), payout.borrowed()));
      }
    }
    if (borrowed.isEmpty()) {
      return lines;
    }
    List<BankTransaction> all = new ArrayList<>();
    for (BankTransaction line : lines) {
      Money part = borrowed.get(line.id());
      if (part == null) {
        all.add(line);
      } else {
        String id = line.id() + "#loan";
        apart.add(id);
        all.add(line.worth(line.id(), line.amount().minus(part)));
        all.add(line.worth(id, part));
      }
    }
    return all;
  }

  private static Optional<BankTransaction> line(
      Payout payout, List<BankTransaction> lines, Map<String, Money> taken) {
    return lines.stream()
        .filter(line -> line.amount().equals(payout.net()) && !taken.containsKey(line.id()))
        .filter(line -> {
          long days = Days.between(payout.arrival(), line.date());
          return days >= -EARLY_DAYS && days <= LATE_DAYS;
        })
        .min(
            Comparator.comparingLong(
                line -> Math.abs(Days.between(payout.arrival(), line.date()))));
  }
}
