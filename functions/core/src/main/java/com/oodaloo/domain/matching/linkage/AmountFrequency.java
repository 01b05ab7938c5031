package com.oodaloo.domain.matching.linkage;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.matching.expected.InvoiceRooms;
import com.oodaloo.domain.matching.expected.ReceivableIndex;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.weight.LongIndex;
import com.oodaloo.domain.matching.weight.MatchWeight;
import com.oodaloo.domain.time.Days;
import java.util.List;

/// How easily an amount turns up by chance: a price that half the invoices have proves little, an
/// amount that stands on one invoice alone proves much. Invoices that were paid through payouts do
/// not count: where their money went is known.
///
/// The weight is that of a line of this amount, on a given day, which nobody recorded: of all lines
/// of this amount, `UNRECORDED_PERCENT`, spread over the days the bank tells of.
public final class AmountFrequency {
  private static final int UNRECORDED_PERCENT = 4;
  private static final int MIN_DAYS = 28;

  private final LongIndex amounts;
  private final int[] lines;
  private final int[] totals;
  private final ReceivableIndex index;
  private final long days;

  public AmountFrequency(Books books, InvoiceRooms rooms, List<Line> lines, ReceivableIndex index) {
    this.index = index;
    int most = lines.size() + books.invoices().size();
    this.amounts = new LongIndex(most);
    this.lines = new int[most];
    this.totals = new int[most];
    for (Line line : lines) {
      this.lines[amounts.number(line.cents())]++;
    }
    for (Invoice invoice : books.invoices()) {
      if (!rooms.of(invoice.id()).expected().isEmpty()) {
        totals[amounts.number(invoice.total().cents())]++;
      }
    }
    this.days =
        lines.isEmpty()
            ? MIN_DAYS
            : Math.max(MIN_DAYS, Days.between(lines.getFirst().date(), lines.getLast().date()) + 1);
  }

  /// The weight of "some other money of the same amount", in millibits.
  public int byChance(long cents) {
    long others = others(cents);
    return MatchWeight.ratio(UNRECORDED_PERCENT * (100 * others + unseen(cents)), 10_000 * days);
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
    int seen = number == LongIndex.UNKNOWN ? 0 : Math.max(lines[number], totals[number]);
    return Math.max(0, Math.max(seen, index.count(cents)) - 1);
  }
}
