package com.oodaloo.domain.cash;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The cash at the end of a week gone by: what the business accounts hold now, less every posted
/// line since. A line that the bank has not shown yet is missing on both sides.
public record CashBehind(Week week, Money cash) {
  /// @param now what they hold at the end of the books' day
  public static List<CashBehind> of(Books books, Money now, List<Week> weeks) {
    Money zero = Money.zero(books.firm().currency());
    List<BankTransaction> lines = linesOfCash(books);
    return weeks.stream()
        .map(week -> new CashBehind(week, now.minus(since(week, lines, zero))))
        .toList();
  }

  /// The business's lines but those of cards.
  static List<BankTransaction> linesOfCash(Books books) {
    Set<String> cards =
        books.accounts().stream()
            .filter(BankAccount::isCard)
            .map(BankAccount::id)
            .collect(Collectors.toSet());
    return BusinessLines.of(books, List.of()).lines().stream()
        .filter(line -> !cards.contains(line.accountId()))
        .toList();
  }

  private static Money since(Week week, List<BankTransaction> lines, Money zero) {
    return lines.stream()
        .filter(line -> line.date().isAfter(week.sunday()))
        .map(BankTransaction::amount)
        .reduce(zero, Money::plus);
  }
}
