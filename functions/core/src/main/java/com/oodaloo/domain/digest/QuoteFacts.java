package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.List;

/// Quotes that were sent and not answered yet: what they are worth together, how long they wait,
/// what became of others during the week, and the deposits that were agreed to and are not here.
public record QuoteFacts(Money worth, QuoteTimes times, int deposits, Money depositsOpen) {

  public static QuoteFacts of(Books books, Week week, LocalDate today) {
    Money zero = Money.zero(books.firm().currency());
    List<Quote> missing = books.quotes().stream().filter(Quote::isDepositMissing).toList();
    return new QuoteFacts(
        books.quotes().stream()
            .filter(Quote::isWaiting)
            .map(Quote::total)
            .reduce(zero, Money::plus),
        QuoteTimes.of(books.quotes(), week, today, books.firm().zone()),
        missing.size(),
        missing.stream().map(Quote::depositOpen).reduce(zero, Money::plus));
  }
}
