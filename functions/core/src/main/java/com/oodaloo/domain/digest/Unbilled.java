package com.oodaloo.domain.digest;

import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Work that was done and not invoiced: the job's dated lines up to a day, less everything that was
/// ever invoiced for it. A draft is no invoice, and a voided one is none any more.
public record Unbilled(Job job, Money amount) {
  /// Largest first.
  public static List<Unbilled> all(Books books, LocalDate upTo) {
    Map<String, List<Invoice>> invoices =
        books.invoices().stream().collect(Collectors.groupingBy(Invoice::jobId));
    return books.jobs().stream()
        .map(job -> new Unbilled(job, unbilled(job, invoices, upTo)))
        .filter(unbilled -> unbilled.amount().isPositive())
        .sorted(
            Comparator.comparing(Unbilled::amount, Comparator.reverseOrder())
                .thenComparing(unbilled -> unbilled.job().id()))
        .toList();
  }

  private static Money unbilled(Job job, Map<String, List<Invoice>> invoices, LocalDate upTo) {
    Money invoiced =
        invoices.getOrDefault(job.id(), List.of()).stream()
            .filter(Unbilled::wasSent)
            .map(Invoice::total)
            .reduce(Money.zero(job.contract().currency()), Money::plus);
    return job.workPerformed(upTo).minus(invoiced);
  }

  private static boolean wasSent(Invoice invoice) {
    return invoice.status() != InvoiceStatus.Known.DRAFT
        && invoice.status() != InvoiceStatus.Known.VOIDED;
  }
}
