package com.oodaloo.domain.digest;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.Spending;
import com.oodaloo.domain.profit.WorkProfit;
import com.oodaloo.domain.time.Week;
import java.util.List;

/// The number of the first screen that moved most during the week, in dollars: the cash in the
/// bank, or the profit against the week before.
public record BiggestChange(What what, Money now, Money by) {
  public enum What {
    CASH,
    PROFIT
  }

  static BiggestChange of(Books books, Spending spending, Week week) {
    Money zero = Money.zero(books.firm().currency());
    Money moved =
        BusinessLines.of(books, List.of()).lines().stream()
            .filter(line -> week.contains(line.date()))
            .map(BankTransaction::amount)
            .reduce(zero, Money::plus);
    Money profit = WorkProfit.ofWeek(books, spending, week).profit();
    Money grown = profit.minus(WorkProfit.ofWeek(books, spending, week.previous()).profit());
    return grown.magnitude().compareTo(moved.magnitude()) > 0
        ? new BiggestChange(What.PROFIT, profit, grown)
        : new BiggestChange(What.CASH, books.cash(), moved);
  }
}
