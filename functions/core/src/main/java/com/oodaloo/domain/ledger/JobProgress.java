package com.oodaloo.domain.ledger;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Billed;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.Spending;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One job in the schedule of work in progress, as of the end of a day: what was earned by the work
/// done against what was billed for it.
///
/// Earned is the value of the dated work, as in every other figure of a job. Of a job whose work
/// nobody dated it is the contract once it is complete, and while it goes on the office's
/// percentage of it, which is known of today only. Billed is without tax and before discounts, so
/// that like meets like (AICPA Audit Guide: Construction Contractors, the schedule of contracts in
/// progress: billings in excess of earnings are a liability, earnings in excess of billings an
/// asset).
///
/// `costs` and `earnings` have one entry, none where nobody can say.
public record JobProgress(
    Job job, String client, List<Money> costs, List<Money> earnings, Money billed) {
  private static final int WHOLE = 100;

  public JobProgress {
    costs = List.copyOf(costs);
    earnings = List.copyOf(earnings);
  }

  /// Every job with work, billing or a cost by that day, but those long done and billed in full.
  static List<JobProgress> all(Books books, Spending spending, LocalDate first, LocalDate last) {
    LedgerNames names = new LedgerNames(books);
    List<Invoice> sent =
        books.invoices().stream()
            .filter(Invoice::wasSent)
            .filter(invoice -> !invoice.issued().isAfter(last))
            .toList();
    Map<String, List<Invoice>> invoices = Billed.byJob(sent);
    return books.jobs().stream()
        .map(job ->
            new JobProgress(
                job,
                names.client(job.clientId()),
                costs(job, spending, last),
                earnings(job, books.asOf(), last),
                billed(job, invoices.getOrDefault(job.id(), List.of()))))
        .filter(progress -> progress.isOfInterest(first))
        .sorted(Comparator.comparing(progress -> progress.job().id()))
        .toList();
  }

  private boolean isOfInterest(LocalDate first) {
    boolean untouched =
        billed.isZero() && costs.isEmpty() && earned().filter(Money::isPositive).isEmpty();
    boolean over =
        job.completed().isBefore(first) && overBilled().filter(Money::isZero).isPresent();
    return !untouched && !over;
  }

  private static List<Money> earnings(Job job, LocalDate asOf, LocalDate last) {
    if (!job.lines().isEmpty()) {
      return List.of(job.workPerformed(last));
    }
    if (!job.contract().isPositive()) {
      return List.of();
    }
    if (!job.completed().isAfter(last)) {
      return List.of(job.contract());
    }
    boolean said = job.completionPercent() >= 0 && last.equals(asOf);
    return said
        ? List.of(
            job.contract()
                .times(
                    new Money(job.completionPercent(), job.contract().currency()),
                    new Money(WHOLE, job.contract().currency())))
        : List.of();
  }

  public Optional<Money> earned() {
    return earnings.stream().findFirst();
  }

  public Optional<Money> cost() {
    return costs.stream().findFirst();
  }

  /// Billed less earned: positive where the firm owes work, negative where it has yet to bill.
  public Optional<Money> overBilled() {
    return earned().map(billed::minus);
  }

  /// The work done in whole percent of the contract, rounded down; empty where one is not known.
  public Optional<Long> percentDone() {
    return earned()
        .filter(_ -> job.contract().isPositive())
        .map(done -> Math.multiplyExact(done.cents(), (long) WHOLE))
        .map(hundredfold -> Math.floorDiv(hundredfold, job.contract().cents()));
  }

  private static Money billed(Job job, List<Invoice> invoices) {
    return Money.totalIn(
        job.contract().currency(),
        invoices.stream()
            .map(invoice -> invoice.workIn(invoice.partOf(job.id(), invoice.total()))));
  }

  private static List<Money> costs(Job job, Spending spending, LocalDate last) {
    Stream<Money> lines =
        job.lines().stream().filter(line -> !line.date().isAfter(last)).map(JobLine::cost);
    Stream<Money> expenses =
        spending.expenses().stream()
            .filter(each -> each.jobId().equals(job.id()) && !each.day().isAfter(last))
            .map(Expense::amount);
    Stream<Money> hours =
        spending.hours().stream()
            .filter(each -> each.jobId().equals(job.id()) && !each.day().isAfter(last))
            .map(TimeEntry::cost);
    List<Money> known =
        Stream.of(lines, expenses, hours)
            .flatMap(each -> each)
            .filter(cost -> !cost.isZero())
            .toList();
    return known.isEmpty()
        ? List.of()
        : List.of(Money.totalIn(job.contract().currency(), known.stream()));
  }
}
