package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.firm.Feeds;
import com.oodaloo.domain.profit.Spending;
import com.oodaloo.domain.tray.Tray;

/// What a digest is made from: the books, what was decided about them, the open questions, what was
/// spent on jobs, what last Monday's digest foretold, and how the sources stand.
public record DigestSources(
    Books books,
    StoredDecisions decided,
    Tray tray,
    Spending spending,
    PriorForecast foretold,
    Feeds feeds) {
  public DigestSources(
      Books books, StoredDecisions decided, Tray tray, Spending spending, PriorForecast foretold) {
    this(books, decided, tray, spending, foretold, Feeds.FRESH);
  }

  /// Of a firm that has written down neither expenses nor hours.
  public DigestSources(Books books, StoredDecisions decided, Tray tray, PriorForecast foretold) {
    this(books, decided, tray, Spending.NONE, foretold);
  }

  public DigestSources with(Feeds other) {
    return new DigestSources(books, decided, tray, spending, foretold, other);
  }

  DigestSources with(Books other) {
    return new DigestSources(other, decided, tray, spending, foretold, feeds);
  }
}
