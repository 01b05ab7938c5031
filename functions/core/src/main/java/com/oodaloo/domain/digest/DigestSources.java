package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.profit.Spending;
import com.oodaloo.domain.tray.Tray;

/// What a digest is made from: the books, what was decided about them, the open questions, what was
/// spent on jobs, and what last Monday's digest foretold.
public record DigestSources(
    Books books, StoredDecisions decided, Tray tray, Spending spending, PriorForecast foretold) {
  /// Of a firm that has written down neither expenses nor hours.
  public DigestSources(Books books, StoredDecisions decided, Tray tray, PriorForecast foretold) {
    this(books, decided, tray, Spending.NONE, foretold);
  }
}
