package com.oodaloo.domain.cash;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The paid invoices a firm knew of on one day, the first paid first. What was paid later is left
/// out, and the order in which they were given does not matter.
public record PaymentHistory(LocalDate today, List<PaidInvoice> paid) {
  public PaymentHistory {
    paid =
        paid.stream()
            .filter(invoice -> !invoice.paid().isAfter(today))
            .sorted(Comparator.comparing(PaidInvoice::paid).thenComparing(PaidInvoice::id))
            .toList();
  }

  /// The invoices of the books that are settled, each on the day of its last line at the bank;
  /// where the bank shows none, on the day the office received it.
  public static PaymentHistory of(
      Books books, List<Match> matches, Set<String> disputed, LocalDate today) {
    ProvenDays proven = ProvenDays.of(books, matches, today);
    List<PaidInvoice> paid =
        books.invoices().stream()
            .filter(invoice -> invoice.isPaid() || invoice.balance().isZero())
            .filter(invoice -> invoice.wasSent() && Days.isKnown(PaymentTerms.due(invoice)))
            .filter(invoice -> Days.isKnown(proven.lastDay(invoice)))
            .map(invoice ->
                new PaidInvoice(
                    invoice.id(),
                    invoice.clientId(),
                    PaymentTerms.due(invoice),
                    proven.lastDay(invoice),
                    disputed.contains(invoice.id())))
            .toList();
    return new PaymentHistory(today, paid);
  }

  /// The invoices that no money settles yet, those that the bank has proven paid left out.
  public static List<AwaitedInvoice> awaited(
      Books books, List<Match> matches, Set<String> disputed, LocalDate today) {
    ProvenDays proven = ProvenDays.of(books, matches, today);
    return books.invoices().stream()
        .filter(invoice -> invoice.isOpen() && !proven.settles(invoice))
        .map(invoice ->
            new AwaitedInvoice(
                invoice.id(),
                invoice.clientId(),
                Days.isKnown(PaymentTerms.due(invoice)) ? PaymentTerms.due(invoice) : today,
                invoice.isInDispute() || disputed.contains(invoice.id())))
        .toList();
  }

  /// By client, in the order of their ids; invoices of nobody are one more client's.
  SortedMap<String, List<PaidInvoice>> byClient() {
    return paid.stream()
        .collect(Collectors.groupingBy(PaidInvoice::clientId, TreeMap::new, Collectors.toList()));
  }
}
