package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.domain.firm.FirmId;
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
  /// page cursor, empty for the first; it stays good for days, also while rows change.
  Page read(Request request);

  /// One page of the ids of all records of a list, as they are now.
  Ids ids(Account account, JobberList list, String after);

  /// Whether the record can still be read: no list of Jobber's mentions a deletion.
  boolean isThere(Account account, JobberList list, String id);

  /// What a webhook of Jobber's says.
  JobberNotice notice(WebhookEvent event);

  /// Whose lists are read, and how their days and amounts are said.
  record Account(FirmId firm, Tokens tokens, BusinessZone zone, Currency currency) {}

  record Request(JobberList list, Account account, Instant since, String after) {}

  /// `next` is the cursor of the next page, empty when this was the last. `unreadable` names the
  /// records of it that were left out, each by its list and id.
  record Page(List<BookChange> changes, String next, List<String> unreadable) {
    public Page {
      changes = List.copyOf(changes);
      unreadable = List.copyOf(unreadable);
    }

    /// A page that could be read whole.
    public Page(List<BookChange> changes, String next) {
      this(changes, next, List.of());
    }
  }

  record Ids(List<String> ids, String next) {
    public Ids {
      ids = List.copyOf(ids);
    }
  }
}
