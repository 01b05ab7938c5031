package com.oodaloo.domain.cash;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.money.Medians;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import com.oodaloo.domain.time.Week;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Works the runway out: cash in the business accounts over the median weekly net burn.
///
/// The median of the last full weeks, at most twelve, beginning with the week the bank's data
/// begins in; a quiet week in between counts as one. The median, because one truck bought in March
/// must not shorten the year; with payroll every other week it lies between a week with and one
/// without.
public final class RunwayEstimate {
  static final int MAX_WEEKS = 12;

  private RunwayEstimate() {}

  /// The runway at the end of `lastFull`, the last week that is over.
  public static Runway at(Week lastFull, Books books, List<NotIncome> notIncome) {
    int accounts = books.cashAccounts().size();
    if (accounts == 0) {
      return new Runway.Unknown("No business bank account is connected yet.");
    }
    BusinessLines lines = BusinessLines.of(books, notIncome);
    LocalDate begin = lines.firstDay().orElse(Days.NEVER);
    List<Week> weeks =
        lastFull.trailing(MAX_WEEKS).stream()
            .filter(week -> !week.sunday().isBefore(begin))
            .toList();
    if (weeks.isEmpty()) {
      return new Runway.Unknown("The bank has not shown one full week yet.");
    }
    Money zero = Money.zero(books.firm().currency());
    List<Money> burns = weeks.stream().map(week -> netBurn(zero, lines, week)).toList();
    return lasting(books.cash(), accounts, Medians.twice(burns), weeks.size());
  }

  /// @param burnTwice twice the median, which keeps half a cent
  private static Runway lasting(Money cash, int accounts, Money burnTwice, int weeks) {
    return burnTwice.isPositive()
        ? new Runway.Weeks(cash, accounts, half(burnTwice), weeks, tenths(cash, burnTwice))
        : new Runway.NotBurning(cash, half(burnTwice.negated()), weeks);
  }

  /// Money out less money in, things apart left out.
  private static Money netBurn(Money zero, BusinessLines lines, Week week) {
    return Stream.concat(lines.moneyIn(week).stream(), lines.moneyOut(week).stream())
        .map(BankTransaction::amount)
        .reduce(zero, Money::plus)
        .negated();
  }

  /// Rounded down to the cent; only shown, never calculated with.
  private static Money half(Money twice) {
    return new Money(twice.cents() / 2, twice.currency());
  }

  private static int tenths(Money cash, Money burnTwice) {
    return BigInteger.valueOf(Math.max(0, cash.cents()))
        .multiply(BigInteger.valueOf(20))
        .divide(BigInteger.valueOf(burnTwice.cents()))
        .min(BigInteger.valueOf(Integer.MAX_VALUE))
        .intValueExact();
  }
}
