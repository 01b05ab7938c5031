package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An invoice as the source keeps it. `balance` is what the source says is still open.
///
/// `jobs` are the jobs it bills, each with its share of the total; what the source gives to none of
/// them stays with the invoice. `clientId` is empty where the source names none; `issued` is
/// `Days.EVER`, `due` and `received` are `Days.NEVER` where it gives no day.
public record Invoice(
    String id,
    String number,
    String clientId,
    List<JobShare> jobs,
    Money total,
    Money balance,
    LocalDate issued,
    LocalDate due,
    LocalDate received,
    InvoiceStatus status,
    String description,
    InvoiceTerms terms) {
  public Invoice {
    jobs = List.copyOf(jobs);
    if (!jobs.isEmpty() && !fit(jobs, total)) {
      throw new IllegalArgumentException("an invoice's shares are parts of its total: " + id);
    }
  }

  /// An invoice without tax, discount or anything else to say.
  public Invoice(
      String id,
      String number,
      String clientId,
      List<JobShare> jobs,
      Money total,
      Money balance,
      LocalDate issued,
      LocalDate due,
      LocalDate received,
      InvoiceStatus status,
      String description) {
    this(
        id,
        number,
        clientId,
        jobs,
        total,
        balance,
        issued,
        due,
        received,
        status,
        description,
        InvoiceTerms.plain(total.currency()));
  }

  /// An invoice all of which is for one job; for none where `jobId` is empty.
  public Invoice(
      String id,
      String number,
      String clientId,
      String jobId,
      Money total,
      Money balance,
      LocalDate issued,
      LocalDate due,
      LocalDate received,
      InvoiceStatus status,
      String description) {
    List<JobShare> whole = jobId.isEmpty() ? List.of() : List.of(new JobShare(jobId, total));
    this(id, number, clientId, whole, total, balance, issued, due, received, status, description);
  }

  /// Whether these can be the shares of that total: one job's is all of it, several jobs' are not
  /// negative and together no more.
  public static boolean fit(List<JobShare> jobs, Money total) {
    if (jobs.size() == 1) {
      return jobs.getFirst().amount().equals(total);
    }
    return !left(total, jobs).isNegative()
        && jobs.stream().noneMatch(share -> share.amount().isNegative());
  }

  /// The job all of it is for; empty where there is none, or there are several.
  public String jobId() {
    return jobs.size() == 1 ? jobs.getFirst().jobId() : "";
  }

  /// What the source gives to none of the jobs it bills, of an invoice for several.
  public Money unattributed() {
    return left(total, jobs);
  }

  private static Money left(Money total, List<JobShare> jobs) {
    Money left = total;
    for (JobShare share : jobs) {
      left = left.minus(share.amount());
    }
    return left;
  }

  /// What of an amount of this invoice (its total, its balance, what was paid of it) is for that
  /// job: in proportion to the shares.
  public Money partOf(String jobId, Money amount) {
    int place = jobs.stream().map(JobShare::jobId).toList().indexOf(jobId);
    return place < 0 ? Money.zero(amount.currency()) : parts(amount).get(place);
  }

  /// What of such an amount is for none of the jobs: with the parts of all jobs, all of it.
  public Money unattributedOf(Money amount) {
    return parts(amount).getLast();
  }

  /// The jobs' parts in their order, and what is nobody's.
  private List<Money> parts(Money amount) {
    List<Long> weights = new ArrayList<>();
    if (total.isPositive()) {
      jobs.forEach(share -> weights.add(share.amount().cents()));
      weights.add(unattributed().cents());
    } else {
      // A credit, or nothing: all of it is the only job's, or nobody's.
      jobs.forEach(_ -> weights.add(jobs.size() == 1 ? 1L : 0L));
      weights.add(jobs.size() == 1 ? 0L : 1L);
    }
    return amount.allocate(weights);
  }

  /// Whether money is still expected: open by status and with a balance left.
  public boolean isOpen() {
    return status.isOpen() && balance.isPositive();
  }

  /// A draft is no invoice, and a voided one is none any more.
  public boolean wasSent() {
    return status != InvoiceStatus.Known.DRAFT && status != InvoiceStatus.Known.VOIDED;
  }

  public boolean isPaid() {
    return status == InvoiceStatus.Known.PAID;
  }

  public boolean isInDispute() {
    return status == InvoiceStatus.Known.IN_DISPUTE || terms.disputed();
  }

  /// What of an amount paid on it is tax, which is the state's: in proportion, half a cent up.
  public Money taxIn(Money paid) {
    return total.isPositive() ? paid.times(terms.tax(), total) : Money.zero(paid.currency());
  }

  /// The work that an amount paid on it pays for: without the tax, and with the discount that the
  /// client did not have to pay. $9,000.00 paid on an invoice less 10 % pays for $10,000.00.
  public Money workIn(Money paid) {
    Money work = total.minus(terms.tax()).plus(terms.discount());
    return total.isPositive() && !work.isNegative() ? paid.times(work, total) : paid;
  }

  /// What nobody expects of it any more: what was written off, or all that is open of a bad debt.
  public Money writtenOff() {
    Money bad = status == InvoiceStatus.Known.BAD_DEBT ? balance : terms.writtenOff();
    return terms.writtenOff().max(bad);
  }

  /// The same invoice as it stood with that much open.
  public Invoice reopened(Money open, LocalDate lastReceived, InvoiceStatus now) {
    return new Invoice(
        id,
        number,
        clientId,
        jobs,
        total,
        open,
        issued,
        due,
        lastReceived,
        now,
        description,
        terms);
  }

  /// Whole days past due on that day, 0 when not due yet or never due.
  public long daysLate(LocalDate today) {
    return Math.max(0, Days.between(due, today));
  }

  /// How people call it: the number, or the id where there is none.
  public String label() {
    return number.isEmpty() ? id : number;
  }
}
