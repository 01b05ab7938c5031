package com.oodaloo.domain.cash;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.Forecast.Lever;
import com.oodaloo.domain.cash.Forecast.PayrollCover;
import com.oodaloo.domain.cash.Forecast.WeekAhead;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Works the forecast out. Money that is late already is expected a week from today: habit has been
/// broken, and tomorrow would be a guess.
public final class ForecastCalculator {
  private static final int LATE_DAYS = 7;

  private final LocalDate today;
  private final Money start;
  private final List<Expected> coming;
  private final List<RecurringDebit> bills;

  private ForecastCalculator(
      LocalDate today, Money start, List<Expected> coming, List<RecurringDebit> bills) {
    this.today = today;
    this.start = start;
    this.coming = List.copyOf(coming);
    this.bills = List.copyOf(bills);
  }

  /// The thirteen weeks that begin on that Monday.
  public static Forecast from(LocalDate monday, Funds funds, Books books, StoredDecisions decided) {
    List<RecurringDebit> bills =
        RecurringDebits.in(BusinessLines.of(books, decided.notIncome()), monday);
    ForecastCalculator ahead =
        new ForecastCalculator(
            monday,
            funds.cash().minus(funds.heldBack()),
            expected(monday, books, decided.matches()),
            bills);
    return new Forecast(
        ahead.start, funds.heldBack(), ahead.weeks(), ahead.payroll(), ahead.lever());
  }

  /// What the business accounts hold, and the part of it, never negative, that clients paid for
  /// work still to do.
  public record Funds(Money cash, Money heldBack) {}

  /// Open invoices on the days they are expected; those in dispute are not counted on.
  private static List<Expected> expected(LocalDate today, Books books, List<Match> matches) {
    PayHabits habits = PayHabits.of(books, matches);
    return books.invoices().stream()
        .filter(invoice -> invoice.isOpen() && !invoice.isInDispute())
        .map(invoice -> new Expected(invoice, arrival(today, habits.expected(invoice))))
        .toList();
  }

  private static LocalDate arrival(LocalDate today, LocalDate byHabit) {
    return byHabit.isAfter(today) ? byHabit : today.plusDays(LATE_DAYS);
  }

  private List<WeekAhead> weeks() {
    List<WeekAhead> weeks = new ArrayList<>();
    Money cash = start;
    Week week = Week.of(today);
    for (int i = 0; i < Forecast.WEEKS; i++) {
      Money in = in(week);
      Money out = out(week);
      cash = cash.plus(in).minus(out);
      weeks.add(new WeekAhead(week, in, out, cash));
      week = week.next();
    }
    return weeks;
  }

  private Money in(Week week) {
    return sum(coming.stream().filter(it -> week.contains(it.day())).map(Expected::amount));
  }

  private Money out(Week week) {
    LocalDate eve = week.monday().minusDays(1);
    return sum(
        bills.stream()
            .flatMap(bill -> bill.days(eve, week.sunday()).stream().map(_ -> bill.amount())));
  }

  private Money sum(Stream<Money> monies) {
    return monies.reduce(Money.zero(start.currency()), Money::plus);
  }

  /// Day by day, what arrives on a day before what is paid on it.
  private PayrollCover payroll() {
    LocalDate last = today.plusWeeks(Forecast.WEEKS).minusDays(1);
    TreeMap<LocalDate, Money> runs = new TreeMap<>();
    bills.stream()
        .filter(bill -> bill.kind() == RecurringDebit.Kind.PAYROLL)
        .forEach(bill ->
            bill.days(today.minusDays(1), last)
                .forEach(day -> runs.merge(day, bill.amount(), Money::plus)));
    if (runs.isEmpty()) {
      return new PayrollCover.NoneSeen();
    }
    for (Map.Entry<LocalDate, Money> run : runs.entrySet()) {
      Money left = cashOn(run.getKey());
      if (left.isNegative()) {
        return new PayrollCover.ShortOn(run.getKey(), run.getValue(), left.negated());
      }
    }
    return new PayrollCover.Until(runs.lastKey(), runs.size(), runs.firstEntry().getValue());
  }

  private Money cashOn(LocalDate day) {
    Money in = sum(coming.stream().filter(it -> !it.day().isAfter(day)).map(Expected::amount));
    LocalDate eve = today.minusDays(1);
    Money out =
        sum(bills.stream().flatMap(bill -> bill.days(eve, day).stream().map(_ -> bill.amount())));
    return start.plus(in).minus(out);
  }

  /// Without each client in turn; the one with whom most weeks are lost, then most money.
  private Optional<Lever> lever() {
    int with = shortIn();
    return coming.stream()
        .map(Expected::clientId)
        .distinct()
        .map(client -> without(client, with))
        .max(
            Comparator.comparingInt((Lever lever) -> lever.with() - lever.without())
                .thenComparing(Lever::amount)
                .thenComparing(Lever::clientId));
  }

  private Lever without(String client, int with) {
    List<Expected> others = coming.stream().filter(it -> !it.clientId().equals(client)).toList();
    Money amount =
        sum(coming.stream().filter(it -> it.clientId().equals(client)).map(Expected::amount));
    return new Lever(
        client, amount, with, new ForecastCalculator(today, start, others, bills).shortIn());
  }

  /// The first week, counted from 1, that ends below zero.
  private int shortIn() {
    List<WeekAhead> weeks = weeks();
    for (int i = 0; i < weeks.size(); i++) {
      if (weeks.get(i).cash().isNegative()) {
        return i + 1;
      }
    }
    return Forecast.WEEKS + 1;
  }
}
