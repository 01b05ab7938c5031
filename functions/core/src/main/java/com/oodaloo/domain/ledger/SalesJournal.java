package com.oodaloo.domain.ledger;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.YearMonth;
import java.util.stream.Stream;

/// The entries of the invoices that were sent in the month: the client's debt, the income, and the
/// sales tax in it, which is the state's. Left out by whoever's invoices are in their books
/// already.
final class SalesJournal {
  private SalesJournal() {}

  static Journal of(Books books, YearMonth month, AccountMap map) {
    LedgerNames names = new LedgerNames(books);
    return new Journal(
        Journal.SALES,
        books.invoices().stream()
            .filter(Invoice::wasSent)
            .filter(invoice -> Days.isKnown(invoice.issued()))
            .filter(invoice -> YearMonth.from(invoice.issued()).equals(month))
            .filter(invoice -> !invoice.total().isZero())
            .filter(invoice -> invoice.total().currency().equals(books.firm().currency()))
            .map(invoice -> entry(invoice, names.client(invoice.clientId()), map))
            .toList());
  }

  private static JournalEntry entry(Invoice invoice, String client, AccountMap map) {
    Money tax = invoice.terms().tax();
    String memo = "Invoice " + invoice.label();
    JournalLine debt =
        new JournalLine(map.of(LedgerRole.RECEIVABLE), client, invoice.total(), memo);
    Stream<JournalLine> credits =
        Stream.of(
            new JournalLine(
                map.of(LedgerRole.SALES), "", invoice.total().minus(tax).negated(), memo),
            new JournalLine(map.of(LedgerRole.SALES_TAX), "", tax.negated(), memo));
    return new JournalEntry(
        EntryNumbers.of(invoice.issued(), "invoice " + invoice.id()),
        invoice.issued(),
        memo,
        Stream.concat(Stream.of(debt), credits.filter(line -> !line.amount().isZero())).toList());
  }
}
