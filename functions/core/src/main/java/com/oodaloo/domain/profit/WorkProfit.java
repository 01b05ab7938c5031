package com.oodaloo.domain.profit;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;

/// What the work of a span of days earned: the value of the dated job lines, less what the work
/// cost, less the fees of the payouts that arrived. Both ends are included.
///
/// Jobber's own costing is one sum a job, on some plans only; a week's is computed from line items,
/// hours and linked expenses. `WorkProfit.ofQuarterTo(books, spending, 2025-03-23)` begins on
/// 2025-01-01.
public record WorkProfit(LocalDate from, LocalDate to, Money work, Costs costs, Money fees) {

  public static WorkProfit ofWeek(Books books, Spending spending, Week week) {
    return between(books, spending, new Span(week.monday(), week.sunday()));
  }

  /// The calendar quarter of that day, from its first day up to and including that day.
  public static WorkProfit ofQuarterTo(Books books, Spending spending, LocalDate day) {
    int firstMonth = (day.getMonthValue() - 1) / 3 * 3 + 1;
    LocalDate first = day.withDayOfMonth(1).withMonth(firstMonth);
    return between(books, spending, new Span(first, day));
  }

  public Money cost() {
    return costs.total();
  }

  public Money profit() {
    return work.minus(cost()).minus(fees);
  }

  /// Whether work was done of which nobody wrote down any cost.
  public boolean isCostUnknown() {
    return work.isPositive() && cost().isZero();
  }

  private static WorkProfit between(Books books, Spending spending, Span span) {
    Money zero = Money.zero(books.firm().currency());
    Money work =
        books.jobs().stream()
            .flatMap(job -> job.lines().stream())
            .filter(line -> span.contains(line.date()))
            .map(JobLine::amount)
            .reduce(zero, Money::plus);
    Money fees =
        Money.totalIn(
            books.firm().currency(),
            books.payouts().stream()
                .filter(payout -> payout.status() == Payout.Status.PAID)
                .filter(payout -> span.contains(payout.arrival()))
                .map(Payout::charges));
    return new WorkProfit(span.first(), span.last(), work, spending.in(span, books), fees);
  }
}
