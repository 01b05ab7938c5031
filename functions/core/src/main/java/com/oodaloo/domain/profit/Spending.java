package com.oodaloo.domain.profit;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.money.Money;
import java.util.List;
import java.util.stream.Stream;

/// What the firm wrote down as spent besides the costs of line items: expenses and hours.
public record Spending(List<Expense> expenses, List<TimeEntry> hours) {
  public static final Spending NONE = new Spending(List.of(), List.of());

  public Spending {
    expenses = List.copyOf(expenses);
    hours = List.copyOf(hours);
  }

  /// What these days cost. Only what is on a job is a cost of the work, as in Jobber's own costing;
  /// the rest is told beside it.
  Costs in(Span span, Books books) {
    Money zero = Money.zero(books.firm().currency());
    Money lines =
        books.jobs().stream()
            .flatMap(job -> job.lines().stream())
            .filter(line -> span.contains(line.date()))
            .map(JobLine::cost)
            .reduce(zero, Money::plus);
    List<Expense> spent = expenses.stream().filter(each -> span.contains(each.day())).toList();
    List<TimeEntry> worked = hours.stream().filter(each -> span.contains(each.day())).toList();
    Stream<Money> besides =
        Stream.concat(
            spent.stream().filter(each -> each.jobId().isEmpty()).map(Expense::amount),
            worked.stream().filter(each -> each.jobId().isEmpty()).map(TimeEntry::cost));
    return new Costs(
        lines,
        sum(zero, worked.stream().filter(each -> !each.jobId().isEmpty()).map(TimeEntry::cost)),
        sum(zero, spent.stream().filter(each -> !each.jobId().isEmpty()).map(Expense::amount)),
        sum(zero, besides));
  }

  private static Money sum(Money zero, Stream<Money> monies) {
    return monies.reduce(zero, Money::plus);
  }
}
