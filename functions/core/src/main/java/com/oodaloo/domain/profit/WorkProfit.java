package com.oodaloo.domain.profit;

import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// What the work of a span of days earned: the value of the dated job lines, less what those lines
/// cost, less the fees of the payouts that arrived. Both ends are included.
///
/// `WorkProfit.ofQuarterTo(books, 2025-03-23)` begins on 2025-01-01.
public record WorkProfit(LocalDate from, LocalDate to, Money work, Money cost, Money fees) {

  public static WorkProfit ofWeek(Books books, Week week) {
    return between(books, week.monday(), week.sunday());
  }

  /// The calendar quarter of that day, from its first day up to and including that day.
  public static WorkProfit ofQuarterTo(Books books, LocalDate day) {
    int firstMonth = (day.getMonthValue() - 1) / 3 * 3 + 1;
    return between(books, day.withDayOfMonth(1).withMonth(firstMonth), day);
  }

  public Money profit() {
    return work.minus(cost).minus(fees);
  }

  private static WorkProfit between(Books books, LocalDate from, LocalDate to) {
    Span span = new Span(from, to);
    List<JobLine> lines =
        books.jobs().stream()
            .flatMap(job -> job.lines().stream())
            .filter(line -> span.contains(line.date()))
            .toList();
    List<Payout> arrived =
        books.payouts().stream()
            .filter(payout -> payout.status() == Payout.Status.PAID)
            .filter(payout -> span.contains(payout.arrival()))
            .toList();
    Money zero = Money.zero(books.firm().currency());
    return new WorkProfit(
        from,
        to,
        sum(zero, lines, JobLine::amount),
        sum(zero, lines, JobLine::cost),
        sum(zero, arrived, Payout::fee));
  }

  private static <T> Money sum(Money zero, List<T> entries, Function<T, Money> amount) {
    return entries.stream().map(amount).reduce(zero, Money::plus);
  }
}
