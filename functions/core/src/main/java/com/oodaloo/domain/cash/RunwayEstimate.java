package com.oodaloo.domain.cash;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.bills.OneOffs;
import com.oodaloo.domain.cash.bills.Payee;
import com.oodaloo.domain.cash.bills.RecurringBill;
import com.oodaloo.domain.cash.bills.RecurringBills;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Works the runway out: cash over the mean weekly net of the last full weeks, at most twelve.
///
/// A mean over whole cycles: a bill that comes back counts with what it costs in a year, so that
/// three rents in twelve weeks, or five payrolls in nine, neither stretch nor shorten it. What was
/// bought once is named and left out. Fewer than four weeks tell nothing of a month.
public final class RunwayEstimate {
  static final int MAX_WEEKS = 12;
  private static final int MIN_WEEKS = 4;
  private static final int MAX_TENTHS = 100_000;
  private final Books books;
  private final BusinessLines lines;
  private final LocalDate today;

  private RunwayEstimate(Books books, List<NotIncome> notIncome, LocalDate today) {
    this.books = books;
    this.lines = BusinessLines.of(books, notIncome);
    this.today = today;
  }

  /// @param forecast with which it may not disagree: who is short of a payroll is not growing
  public static Runway at(
      LocalDate today, Books books, List<NotIncome> notIncome, CashOnHand cash, Forecast forecast) {
    RunwayEstimate estimate = new RunwayEstimate(books, notIncome, today);
    return switch (cash) {
      case CashOnHand.Known known -> estimate.lasting(known.cash(), forecast);
      case CashOnHand.First first -> estimate.lasting(first.cash(), forecast);
      case CashOnHand.Unknown unknown -> new Runway.Unknown(unknown.why());
    };
  }

  private Runway lasting(Money cash, Forecast forecast) {
    List<Week> weeks = fullWeeks();
    if (weeks.size() < MIN_WEEKS) {
      return new Runway.Unknown(
          "The bank has shown %s so far; a runway needs %d."
              .formatted(Counted.of(weeks.size(), "full week"), MIN_WEEKS));
    }
    Mean mean = mean(weeks);
    String method = method(cash, mean, weeks.size());
    if (forecast.payroll() instanceof Forecast.PayrollCover.ShortOn lacks
        && !mean.net().isNegative()) {
      int tenths = Math.toIntExact((lacks.day().toEpochDay() - today.toEpochDay()) * 10 / 7);
      String why =
          " The payroll of %s is short by %s all the same.".formatted(lacks.day(), lacks.missing());
      return new Runway.Weeks(tenths, lacks.day(), mean.net(), method + why);
    }
    if (mean.net().isPositive()) {
      return new Runway.Growing(mean.net(), method);
    }
    int tenths = mean.net().isZero() ? MAX_TENTHS : tenths(cash, mean.net());
    return tenths > Runway.YEAR_WEEKS * 10
        ? new Runway.BeyondAYear(mean.net(), method)
        : new Runway.Weeks(tenths, today.plusDays(tenths * 7L / 10), mean.net(), method);
  }

  private List<Week> fullWeeks() {
    Optional<LocalDate> begin = lines.firstDay();
    return Week.of(today).previous().trailing(MAX_WEEKS).stream()
        .filter(week -> begin.isPresent() && !week.sunday().isBefore(begin.get()))
        .toList();
  }

  /// @param net a week's, positive where the cash grows
  /// @param once what was bought once and is left out
  private record Mean(Money net, List<BankTransaction> once) {}

  private Mean mean(List<Week> weeks) {
    LocalDate from = weeks.getFirst().monday();
    LocalDate to = weeks.getLast().sunday();
    Money zero = Money.zero(books.firm().currency());
    List<RecurringBill> bills = RecurringBills.in(lines.moneyOut(), today);
    Set<String> payees = bills.stream().map(RecurringBill::payee).collect(Collectors.toSet());
    List<BankTransaction> others =
        within(lines.moneyOut(), from, to).stream()
            .filter(line -> !payees.contains(Payee.of(line).name()))
            .toList();
    List<BankTransaction> once = OneOffs.in(others, from, to);
    Money flow = zero;
    for (BankTransaction line : within(lines.moneyIn(), from, to)) {
      flow = flow.plus(line.amount());
    }
    for (BankTransaction line : others) {
      flow = once.contains(line) ? flow : flow.plus(line.amount());
    }
    Money net = new Money(Math.floorDiv(flow.cents(), weeks.size()), zero.currency());
    for (RecurringBill bill : bills) {
      net = net.minus(bill.perWeek());
    }
    return new Mean(net, once);
  }

  private static List<BankTransaction> within(
      List<BankTransaction> lines, LocalDate from, LocalDate to) {
    return lines.stream()
        .filter(line -> !line.date().isBefore(from) && !line.date().isAfter(to))
        .toList();
  }

  private String method(Money cash, Mean mean, int weeks) {
    String moves = mean.net().isNegative() ? "shrinks" : "grows";
    String once =
        mean.once().isEmpty()
            ? ""
            : " Bought once and left out: "
                + mean.once().stream()
                    .limit(3)
                    .map(line -> line.amount().magnitude() + " to " + Payee.of(line).name())
                    .collect(Collectors.joining(", "))
                + ".";
    return "%s %s by %s a week, the mean of %s; %s.%s"
        .formatted(
            cash, moves, mean.net().magnitude(), Counted.lastWeeks(weeks), Counted.APART, once);
  }

  private static int tenths(Money cash, Money net) {
    return BigInteger.valueOf(Math.max(0, cash.cents()))
        .multiply(BigInteger.TEN)
        .divide(BigInteger.valueOf(-net.cents()))
        .min(BigInteger.valueOf(MAX_TENTHS))
        .intValueExact();
  }
}
