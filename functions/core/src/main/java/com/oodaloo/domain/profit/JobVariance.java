package com.oodaloo.domain.profit;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.invoice.Billed;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// One job: the work performed up to a day beside the cash the bank proves, and what that means.
///
/// A kitchen with $15,000.00 of dated lines and $8,000.00 received has a variance of $7,000.00:
/// "Customer behind on payments". `because` is one sentence for the owner.
///
/// Work is counted before tax and discount, cash after them; `workSettled` is the work that the
/// cash pays for, with what was written off, so that like is compared with like.
public record JobVariance(
    Job job,
    Money workPerformed,
    Money billed,
    Money cashReceived,
    Money workSettled,
    JobStatus status,
    String because) {

  /// Unpaid work largest first, then money held for work to do, what is on track last.
  public static final Comparator<JobVariance> MOST_TROUBLE_FIRST =
      Comparator.comparing((JobVariance variance) -> variance.status() == JobStatus.ON_TRACK)
          .thenComparing(variance -> variance.variance().isNegative())
          .thenComparing(variance -> variance.variance().magnitude(), Comparator.reverseOrder())
          .thenComparing(variance -> variance.job().id());

  /// Work less what is settled of it: positive when the client owes for work, negative when the
  /// firm owes work.
  public Money variance() {
    return workPerformed.minus(workSettled);
  }

  /// Every job of the books, by job id.
  public static List<JobVariance> all(Books books, List<Match> matches, LocalDate upTo) {
    ProvenCash cash = ProvenCash.upTo(upTo, books, matches);
    UnseenCash unseen = new UnseenCash(books, matches, upTo);
    Map<String, List<Invoice>> invoices = Billed.byJob(books.invoices());
    return books.jobs().stream()
        .map(job -> of(job, invoices.getOrDefault(job.id(), List.of()), cash, unseen, upTo))
        .toList();
  }

  private static JobVariance of(
      Job job, List<Invoice> invoices, ProvenCash cash, UnseenCash unseen, LocalDate upTo) {
    Money received = cash.on(job.id(), invoices);
    Money settled = cash.workOn(job.id(), invoices);
    Money excused = settled.minus(settled);
    for (Invoice invoice : invoices) {
      if (invoice.total().currency().equals(settled.currency())) {
        Money off = invoice.terms().writtenOff();
        Money more = invoice.writtenOff().minus(off).plus(unseen.before(invoice));
        settled = settled.plus(invoice.workIn(invoice.partOf(job.id(), off)));
        excused = excused.plus(invoice.workIn(invoice.partOf(job.id(), more)));
      }
    }
    JobFacts facts =
        new JobFacts(
            job,
            invoices,
            job.workPerformed(upTo),
            received,
            settled,
            excused,
            unseen.isOnItsWay(invoices),
            upTo);
    JobStatus status = facts.status();
    return new JobVariance(
        job,
        facts.work(),
        billed(job, invoices),
        facts.cash(),
        facts.settled(),
        status,
        facts.because(status));
  }

  /// What the invoices that were sent ask for it, tax and all.
  private static Money billed(Job job, List<Invoice> invoices) {
    return invoices.stream()
        .filter(Invoice::wasSent)
        .map(invoice -> invoice.partOf(job.id(), invoice.total()))
        .filter(billed -> billed.currency().equals(job.contract().currency()))
        .reduce(Money.zero(job.contract().currency()), Money::plus);
  }
}
