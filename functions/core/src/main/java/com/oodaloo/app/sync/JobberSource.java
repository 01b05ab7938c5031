package com.oodaloo.app.sync;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.domain.time.BusinessZone;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/// Reads Jobber's lists as changes to the books.
///
/// Raises `Unavailable` when throttled (with the time to wait) or not answered, `Rejected` with
/// `UNAUTHORIZED` for a dead token and `PROTOCOL` for an answer that is not understood.
public interface JobberSource {
  /// One page of what changed at or after `since` (`Instant.EPOCH`: everything). `after` is the
  /// page cursor, empty for the first.
  Page read(Request request);

  record Request(
      JobberList list,
      Tokens tokens,
      Instant since,
      String after,
      BusinessZone zone,
      Currency currency) {}

  /// `next` is the cursor of the next page, empty when this was the last.
  record Page(List<BookChange> changes, String next) {
    public Page {
      changes = List.copyOf(changes);
    }
  }
}
