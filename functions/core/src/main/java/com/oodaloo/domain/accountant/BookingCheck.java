package com.oodaloo.domain.accountant;

import com.oodaloo.domain.books.Books;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Holds the accountant's books against the firm's own and tells what is wrong with them.
///
/// The kinds of failure are those that bookkeepers of such firms report of a one-way sync beside a
/// bank feed (help.getjobber.com 4410665863063 and 10487017203223 for what the sync writes;
/// qbkaccounting.com and cloud5accounting.com for doubled income and invoices that stay open).
public final class BookingCheck {
  private BookingCheck() {}

  /// Everything found, worst kind first, most dollars first within a kind.
  public static List<BookingFinding> of(AccountantBooks theirs, Books ours, LocalDate today) {
    DepositCheck deposits = new DepositCheck(theirs, ours, today);
    List<BookingFinding> ofDeposits = deposits.findings();
    return Stream.of(
            ofDeposits,
            WaitingCheck.findings(theirs, deposits.named(), today),
            InvoiceCheck.findings(theirs, ours),
            CustomerCheck.findings(theirs, ours.firm().currency()))
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing(BookingFinding::kind)
                .thenComparingLong(found -> -found.amount().magnitude().cents())
                .thenComparing(found -> found.entries().toString()))
        .toList();
  }
}
