package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.Week;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;

/// What taking cards cost over the last twelve weeks: the fees of the payouts that arrived, and
/// what the same money would have cost by ACH at Jobber's 1 % (help.getjobber.com 1500004781762).
public record FeeMeter(Money gross, Money fees) {
  private static final int WEEKS = 12;
  private static final long ACH_PERCENT = 1;

  public static FeeMeter of(Books books, Week last) {
    List<Week> weeks = last.trailing(WEEKS);
    List<Payout> arrived =
        books.payouts().stream()
            .filter(payout -> payout.status() == Payout.Status.PAID)
            .filter(payout -> !payout.arrival().isBefore(weeks.getFirst().monday()))
            .filter(payout -> !payout.arrival().isAfter(last.sunday()))
            .toList();
    Currency currency = books.firm().currency();
    return new FeeMeter(
        Money.totalIn(currency, arrived.stream().map(Payout::charged)),
        Money.totalIn(currency, arrived.stream().map(Payout::charges)));
  }

  public boolean hasFees() {
    return gross.isPositive() && fees.isPositive();
  }

  /// The effective rate in hundredths of a percent, rounded down: 287 is 2.87 %. 0 without fees.
  public long basisPoints() {
    return hasFees()
        ? BigInteger.valueOf(fees.cents())
            .multiply(BigInteger.valueOf(10_000))
            .divide(BigInteger.valueOf(gross.cents()))
            .longValueExact()
        : 0;
  }

  /// What ACH would have saved, rounded down to the cent, never negative.
  public Money achSaves() {
    Money ach = new Money(Math.ceilDiv(gross.cents() * ACH_PERCENT, 100), gross.currency());
    return fees.minus(ach).max(Money.zero(gross.currency()));
  }
}
