package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Billed;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Work that was done and not invoiced: the job's dated lines up to a day, less everything that was
/// ever invoiced for it.
public record Unbilled(Job job, Money amount) {
  /// Largest first.
  public static List<Unbilled> all(Books books, LocalDate upTo) {
    Map<String, List<Invoice>> invoices = Billed.byJob(books.invoices());
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
            .filter(Invoice::wasSent)
            .map(invoice -> atMost(job, invoice))
            .reduce(Money.zero(job.contract().currency()), Money::plus);
    return job.workPerformed(upTo).minus(invoiced);
  }

  /// What of an invoice for several jobs may be for this one: nobody is told to bill what an
  /// invoice might bill already.
  private static Money atMost(Job job, Invoice invoice) {
    return invoice.partOf(job.id(), invoice.total()).plus(invoice.unattributed());
  }
}
