package com.oodaloo.domain.cash;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  public static PaymentHistory of(Books books, List<Match> matches, LocalDate today) {
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
                    invoice.isInDispute()))
            .toList();
    return new PaymentHistory(today, paid);
  }

  /// The invoices that no money settles yet.
  ///
  /// @param books where what the bank has proven paid is no longer open
  public static List<AwaitedInvoice> awaited(Books books, LocalDate today) {
    return books.invoices().stream()
        .filter(Invoice::isOpen)
        .map(invoice ->
            new AwaitedInvoice(
                invoice.id(),
                invoice.clientId(),
                Days.isKnown(PaymentTerms.due(invoice)) ? PaymentTerms.due(invoice) : today,
                invoice.isInDispute()))
        .toList();
  }

  /// By how many days late that client usually pays; empty for fewer than two paid invoices, which
  /// are no habit.
  public Optional<Long> usualDaysLate(String clientId) {
    List<Long> lateness =
        paid.stream()
            .filter(invoice -> invoice.clientId().equals(clientId))
            .map(PaidInvoice::lateness)
            .toList();
    return clientId.isEmpty() || lateness.size() < ClientPace.HABIT
        ? Optional.empty()
        : Optional.of(LateDays.whole(LateDays.median(lateness)));
  }

  /// By client, in the order of their ids; invoices of nobody are one more client's.
  SortedMap<String, List<PaidInvoice>> byClient() {
    return paid.stream()
        .collect(Collectors.groupingBy(PaidInvoice::clientId, TreeMap::new, Collectors.toList()));
  }
}
