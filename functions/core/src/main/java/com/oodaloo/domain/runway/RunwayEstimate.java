package com.oodaloo.domain.runway;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.matching.BusinessLines;
import com.oodaloo.domain.matching.NotIncome;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import com.oodaloo.domain.time.Week;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Works the runway out: cash in the business accounts over the weekly net burn.
///
/// The burn is averaged over the last full weeks, at most twelve, beginning with the week the
/// bank's data begins in; a quiet week in between counts as one. The average, not the median:
/// payroll every other week makes a median see only half of it.
public final class RunwayEstimate {
  static final int MAX_WEEKS = 12;

  private RunwayEstimate() {}

  /// The runway at the end of `lastFull`, the last week that is over.
  public static Runway at(Week lastFull, Books books, List<NotIncome> notIncome) {
    List<BankAccount> accounts = books.accounts().stream().filter(BankAccount::isBusiness).toList();
    if (accounts.isEmpty()) {
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
    Money cash = accounts.stream().map(BankAccount::balance).reduce(zero, Money::plus);
    return lasting(cash, accounts.size(), netBurn(zero, lines, weeks), weeks.size());
  }

  private static Runway lasting(Money cash, int accounts, Money burn, int weeks) {
    if (!burn.isPositive()) {
      return new Runway.NotBurning(cash, average(burn.negated(), weeks), weeks);
    }
    return new Runway.Weeks(cash, accounts, average(burn, weeks), weeks, tenths(cash, burn, weeks));
  }

  /// Money out less money in, things apart left out.
  private static Money netBurn(Money zero, BusinessLines lines, List<Week> weeks) {
    return weeks.stream()
        .flatMap(week -> Stream.concat(lines.moneyIn(week).stream(), lines.moneyOut(week).stream()))
        .map(BankTransaction::amount)
        .reduce(zero, Money::plus)
        .negated();
  }

  /// Rounded down to the cent; only shown, never calculated with.
  private static Money average(Money total, int weeks) {
    return new Money(total.cents() / weeks, total.currency());
  }

  private static int tenths(Money cash, Money burn, int weeks) {
    return BigInteger.valueOf(Math.max(0, cash.cents()))
        .multiply(BigInteger.valueOf(10L * weeks))
        .divide(BigInteger.valueOf(burn.cents()))
        .min(BigInteger.valueOf(Integer.MAX_VALUE))
        .intValueExact();
  }
}
