package com.oodaloo.domain.digest;

import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;

/// Quotes that were sent and not answered yet: what they are worth together, how long they wait,
/// and what became of others during the week.
public record QuoteFacts(Money worth, QuoteTimes times) {

  public static QuoteFacts of(Books books, Week week, LocalDate today) {
    Money zero = Money.zero(books.firm().currency());
    return new QuoteFacts(
        books.quotes().stream()
            .filter(Quote::isWaiting)
            .map(Quote::total)
            .reduce(zero, Money::plus),
        QuoteTimes.of(books.quotes(), week, today, books.firm().zone()));
  }
}
