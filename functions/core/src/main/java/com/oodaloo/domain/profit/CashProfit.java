package com.oodaloo.domain.profit;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.util.List;

/// What a week moved through the business accounts: money in, money out (a positive amount), and
/// how much went past both because it is apart (transfers, loans, owner and personal money).
public record CashProfit(Week week, Money in, Money out, Money apart) {

  public static CashProfit of(Week week, Books books, List<NotIncome> notIncome) {
    BusinessLines lines = BusinessLines.of(books, notIncome);
    Money zero = Money.zero(books.firm().currency());
    return new CashProfit(
        week,
        sum(zero, lines.moneyIn(week)),
        sum(zero, lines.moneyOut(week)).magnitude(),
        sum(zero, lines.apart(week)));
  }

  public Money profit() {
    return in.minus(out);
  }

  private static Money sum(Money zero, List<BankTransaction> lines) {
    return lines.stream().map(BankTransaction::amount).reduce(zero, Money::plus);
  }
}
