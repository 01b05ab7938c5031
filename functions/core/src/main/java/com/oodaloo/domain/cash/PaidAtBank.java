package com.oodaloo.domain.cash;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Money of an open invoice that the bank has proven and the office does not know of yet: "paid at
/// the bank; record it in Jobber". Nobody owes it any more.
public record PaidAtBank(Invoice invoice, Money amount, String transactionId) {
  /// What is proven up to that day, beyond what the office's own balance already leaves out.
  public static List<PaidAtBank> all(Books books, List<Match> matches, LocalDate today) {
    ProvenDays proven = ProvenDays.of(books, matches, today);
    return books.invoices().stream()
        .filter(Invoice::isOpen)
        .filter(invoice -> proven.unrecorded(invoice).isPositive())
        .map(invoice ->
            new PaidAtBank(invoice, proven.unrecorded(invoice), proven.lastLine(invoice)))
        .toList();
  }

  /// The same books as if the office had recorded this money.
  public static Books recorded(Books books, List<PaidAtBank> paid) {
    Map<String, Money> amounts =
        paid.stream().collect(Collectors.toMap(it -> it.invoice().id(), PaidAtBank::amount));
    return new Books(
        books.firm(),
        books.asOf(),
        books.accounts(),
        books.clients(),
        books.jobs(),
        books.quotes(),
        books.invoices().stream()
            .map(invoice -> less(invoice, amounts.getOrDefault(invoice.id(), zero(invoice))))
            .toList(),
        books.payments(),
        books.payouts(),
        books.transactions());
  }

  private static Money zero(Invoice invoice) {
    return Money.zero(invoice.total().currency());
  }

  private static Invoice less(Invoice invoice, Money paid) {
    return paid.isZero()
        ? invoice
        : invoice.reopened(invoice.balance().minus(paid), invoice.received(), invoice.status());
  }
}
