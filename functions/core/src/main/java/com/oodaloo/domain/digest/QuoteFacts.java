package com.oodaloo.domain.digest;

import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.money.Money;
import java.util.List;
import java.util.Locale;

/// Quotes that were sent and not answered yet: how many and what they are worth together.
public record QuoteFacts(int waiting, Money worth) {

  public static QuoteFacts of(Books books) {
    List<Quote> waiting = books.quotes().stream().filter(QuoteFacts::isWaiting).toList();
    Money zero = Money.zero(books.firm().currency());
    return new QuoteFacts(
        waiting.size(), waiting.stream().map(Quote::total).reduce(zero, Money::plus));
  }

  /// Jobber writes "awaiting_response"; the words are read leniently, because a page may not.
  private static boolean isWaiting(Quote quote) {
    return quote.status().toLowerCase(Locale.ROOT).replace('_', ' ').equals("awaiting response");
  }
}
