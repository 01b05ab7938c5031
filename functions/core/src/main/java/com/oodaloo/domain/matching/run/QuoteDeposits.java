package com.oodaloo.domain.matching.run;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.matching.reading.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Deposits that quotes ask for and nobody has recorded, by their amount. Such money has no invoice
/// yet, so it settles nothing; it only makes an equal open balance doubtful, and explains a line
/// that nothing else explains.
public final class QuoteDeposits {
  private final Map<Long, List<Quote>> byAmount = new HashMap<>();

  QuoteDeposits(Books books) {
    for (Quote quote : books.quotes()) {
      if (quote.isDepositMissing()
          && quote.depositOpen().currency().equals(books.firm().currency())) {
        byAmount.computeIfAbsent(quote.depositOpen().cents(), _ -> new ArrayList<>(1)).add(quote);
      }
    }
  }

  /// Whether a quote asks this client for just so much, for work that has no invoice yet: of a
  /// quote that was converted, the open balance may be the very deposit.
  public boolean isAsked(String clientId, long cents) {
    for (Quote quote : byAmount.getOrDefault(cents, List.of())) {
      if (quote.isApproved() && quote.clientId().equals(clientId)) {
        return true;
      }
    }
    return false;
  }

  /// The quotes whose deposit the line may be.
  public List<Quote> asked(Line line) {
    List<Quote> same = new ArrayList<>(byAmount.getOrDefault(line.cents(), List.of()));
    same.removeIf(quote -> line.payer().isKnown() && !line.payer().names(quote.clientId()));
    return same;
  }
}
