package com.oodaloo.cli.books;

import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.profit.Spending;
import java.time.Instant;
import java.util.List;

/// What a books/1 document says besides the books: what the owner has answered in the tray, what
/// was spent and worked, and how the sources stand.
///
/// With no connections everything is connected and fresh.
public record BesideBooks(Answers answers, Spending spending, List<SourceState> sources) {
  public static final BesideBooks NOTHING = new BesideBooks(Answers.NONE, Spending.NONE, List.of());

  public BesideBooks {
    sources = List.copyOf(sources);
  }

  /// How one source stands. `lastSync` is `Instant.MIN` where the document gives none.
  public record SourceState(String source, String state, Instant lastSync) {}
}
