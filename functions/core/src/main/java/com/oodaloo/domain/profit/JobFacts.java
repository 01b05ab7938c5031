package com.oodaloo.domain.profit;

import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.List;

/// The rules that turn a job's figures into a status and a sentence.
///
/// The variance is measured against the contract (where there is none, against the larger of work
/// and cash), because $4,500.00 ahead is a deposit on a $15,000.00 bathroom and a windfall on a
/// $5,000.00 fence.
///
/// `settled` is the work that the cash pays for, `excused` what nobody has to pay any more: it was
/// paid before the bank's history begins, or is a bad debt; `onItsWay` says that a card payment has
/// not been paid out yet.
record JobFacts(
    Job job,
    List<Invoice> invoices,
    Money work,
    Money cash,
    Money settled,
    Money excused,
    boolean onItsWay,
    LocalDate day) {
  /// Up to 2 % of the contract either way is noise: a stage is billed in round sums and rarely hits
  /// the dated lines to the dollar.
  static final int SMALL_PERCENT = 2;

  /// From half the contract on, the client's money is a debt of work to them that a slow week could
  /// already have spent. Customary deposits (a tenth to a third, B002's 30 %) stay below it.
  static final int LARGE_PERCENT = 50;

  private static final int USUAL_TERM_DAYS = 30;

  JobStatus status() {
    if (percentOfContract() <= SMALL_PERCENT && !isUncollected()) {
      return JobStatus.ON_TRACK;
    }
    if (variance().isNegative()) {
      return percentOfContract() >= LARGE_PERCENT ? JobStatus.LARGE_UPFRONT : JobStatus.AHEAD;
    }
    return isUncollected() ? JobStatus.COLLECTIONS_PROBLEM : JobStatus.BEHIND;
  }

  /// Nothing has arrived for work that is finished or argued about: a reminder is not enough. While
  /// the work still goes on, nothing received yet is merely late.
  private boolean isUncollected() {
    return work.isPositive()
        && !cash.isPositive()
        && !settled.isPositive()
        && !excused.isPositive()
        && !onItsWay
        && (isInDispute() || (isComplete() && isDue()));
  }

  /// Whether something was to be paid by now: what is not due yet is no problem of collecting. An
  /// invoice without a due day is due a month after it was sent.
  private boolean isDue() {
    return invoices.stream().filter(Invoice::wasSent).anyMatch(this::isDue);
  }

  private boolean isDue(Invoice invoice) {
    return Days.isKnown(invoice.due())
        ? invoice.due().isBefore(day)
        : invoice.issued().isBefore(day.minusDays(USUAL_TERM_DAYS));
  }

  String because(JobStatus status) {
    return about(status) + tax() + shared();
  }

  /// What of the cash is the state's, where there is any.
  private String tax() {
    Money tax = Money.zero(work.currency());
    Money off = tax;
    for (Invoice invoice : invoices) {
      if (invoice.total().currency().equals(work.currency())) {
        tax = tax.plus(invoice.taxIn(invoice.partOf(job.id(), invoice.total())));
        off = off.plus(invoice.partOf(job.id(), invoice.writtenOff()));
      }
    }
    return (tax.isPositive()
            ? " Their invoices hold %s of tax, which is no work.".formatted(tax)
            : "")
        + (off.isPositive() ? " %s was written off.".formatted(off) : "");
  }

  private String about(JobStatus status) {
    return switch (status) {
      case ON_TRACK ->
          variance().minus(expected()).isPositive()
              ? "Nothing more is to be paid: the rest came before the bank's history, or is lost."
              : "Work done and money received agree.";
      case AHEAD ->
          "They paid %s more than the work done so far, %s."
              .formatted(variance().magnitude(), share());
      case LARGE_UPFRONT ->
          "%s of their money, %s, is for work still to do."
              .formatted(variance().magnitude(), share());
      case COLLECTIONS_PROBLEM ->
          isInDispute()
              ? "Nothing has arrived, and an invoice is in dispute."
              : "The work is complete and nothing has arrived.";
      case BEHIND -> "%s of work done is not paid for%s.".formatted(expected(), billing());
    };
  }

  /// What of the variance somebody still has to pay, or to work for.
  private Money expected() {
    Money zero = Money.zero(work.currency());
    return variance().isPositive() ? variance().minus(excused).max(zero) : variance();
  }

  private Money variance() {
    return work.minus(settled);
  }

  /// The variance in whole percent of the contract, rounded up so that "at most" stays true.
  private long percentOfContract() {
    Money whole = job.contract().isPositive() ? job.contract() : work.max(settled);
    long part = Math.multiplyExact(expected().magnitude().cents(), 100L);
    return part == 0 ? 0 : Math.ceilDiv(part, Math.max(1, whole.cents()));
  }

  private String share() {
    return job.contract().isPositive()
        ? percentOfContract() + " % of the contract"
        : "on a job without a contract sum";
  }

  private boolean isComplete() {
    return job.completionPercent() >= 100 || !job.completed().isAfter(day);
  }

  private boolean isInDispute() {
    return invoices.stream().anyMatch(Invoice::isInDispute);
  }

  /// Whose turn it is: money that was never asked for is not the client's fault.
  private String billing() {
    Money asked =
        invoices.stream()
            .filter(Invoice::isOpen)
            .map(invoice -> invoice.workIn(invoice.partOf(job.id(), invoice.balance())))
            .filter(balance -> balance.currency().equals(work.currency()))
            .reduce(Money.zero(work.currency()), Money::plus);
    Money unbilled = work.minus(invoiced()).max(Money.zero(work.currency()));
    Money unasked = expected().minus(asked).min(unbilled);
    if (!unasked.isPositive()) {
      return "; all of it is invoiced";
    }
    return asked.isPositive()
        ? "; %s is invoiced and open, %s is not invoiced yet".formatted(asked, unasked)
        : "; none of it is invoiced yet";
  }

  /// The work that invoices bill, paid or not.
  private Money invoiced() {
    return invoices.stream()
        .filter(Invoice::wasSent)
        .map(invoice -> invoice.workIn(invoice.partOf(job.id(), invoice.total())))
        .filter(billed -> billed.currency().equals(work.currency()))
        .reduce(Money.zero(work.currency()), Money::plus);
  }

  /// What stands on invoices for several jobs and nobody can give to this one or another.
  private String shared() {
    StringBuilder text = new StringBuilder();
    for (Invoice invoice : invoices) {
      if (invoice.wasSent() && invoice.unattributed().isPositive()) {
        text.append(
            " Invoice %s does not say which of its %d jobs %s is for."
                .formatted(invoice.label(), invoice.jobs().size(), invoice.unattributed()));
      }
    }
    return text.toString();
  }
}
