package com.oodaloo.domain.matching;

import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.time.Days;
import java.util.List;

/// How easily an amount turns up by chance: a price that half the invoices have proves little, an
/// amount that stands on one invoice alone proves much. Invoices that were paid through payouts do
/// not count: where their money went is known.
///
/// The weight is that of a line of this amount, on a given day, which nobody recorded: of all lines
/// of this amount, `UNRECORDED_PERCENT`, spread over the days the bank tells of.
final class Commonness {
  private static final int UNRECORDED_PERCENT = 4;
  private static final int MIN_DAYS = 28;

  private final Amounts amounts;
  private final int[] lines;
  private final int[] totals;
  private final Shelf shelf;
  private final long days;

  Commonness(Books books, Debts debts, List<Line> lines, Shelf shelf) {
    this.shelf = shelf;
    int most = lines.size() + books.invoices().size();
    this.amounts = new Amounts(most);
    this.lines = new int[most];
    this.totals = new int[most];
    for (Line line : lines) {
      this.lines[amounts.number(line.cents())]++;
    }
    for (Invoice invoice : books.invoices()) {
      if (!debts.of(invoice.id()).expected().isEmpty()) {
        totals[amounts.number(invoice.total().cents())]++;
      }
    }
    this.days =
        lines.isEmpty()
            ? MIN_DAYS
            : Math.max(MIN_DAYS, Days.between(lines.getFirst().date(), lines.getLast().date()) + 1);
  }

  /// The weight of "some other money of the same amount", in millibits.
  int byChance(long cents) {
    long others = others(cents);
    return Bits.ratio(UNRECORDED_PERCENT * (100 * others + unseen(cents)), 10_000 * days);
  }

  /// How many hundredths of a record one may expect that nobody has seen: odd cents hardly repeat.
  private static long unseen(long cents) {
    if (cents % 100 != 0) {
      return 4;
    }
    return cents % 2500 == 0 ? 50 : 20;
  }

  /// How many more records have this amount.
  long others(long cents) {
    int number = amounts.find(cents);
    int seen = number == Amounts.UNKNOWN ? 0 : Math.max(lines[number], totals[number]);
    return Math.max(0, Math.max(seen, shelf.count(cents)) - 1);
  }
}
