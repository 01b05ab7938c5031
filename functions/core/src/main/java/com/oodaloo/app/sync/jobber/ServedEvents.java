package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.ChangeFilter;
import com.oodaloo.app.sync.jobber.JobberNotice.Changed;
import com.oodaloo.app.sync.jobber.JobberNotice.QuoteReached;
import com.oodaloo.app.sync.jobber.JobberNotice.Removed;
import com.oodaloo.app.sync.jobber.JobberSource.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What events say beyond what the lists showed: that a record is gone, and that a quote passed
/// through a state that the lists no longer know.
record ServedEvents(JobberSource jobber, Account account, ChangeFilter news) {
  /// Quotes passed first, then what was removed, then what cannot be read any more.
  List<BookChange> changes(List<WebhookEvent> served) {
    List<BookChange> changes = new ArrayList<>();
    List<BookChange> removed = new ArrayList<>();
    List<BookChange> unreadable = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (WebhookEvent event : served) {
      switch (jobber.notice(event)) {
        case QuoteReached(String id, String status) -> {
          passed(id, status, event.receivedAt()).ifPresent(changes::add);
          unreadable(JobberList.QUOTES, id, asked).ifPresent(unreadable::add);
        }
        case Removed(JobberList list, String id) ->
            removed.add(new BookChange.Remove(list.kind(), id));
        case Changed(JobberList list, String id) ->
            unreadable(list, id, asked).ifPresent(unreadable::add);
        case JobberNotice.WorkedOn _, JobberNotice.Disconnected _, JobberNotice.Unspecified _ -> {}
      }
    }
    changes.addAll(removed);
    changes.addAll(unreadable);
    return changes;
  }

  /// An update may come after the deletion it is overtaken by: then its record reads as null.
  private Optional<BookChange> unreadable(JobberList list, String id, Set<String> asked) {
    boolean missed = news.isKept(list.kind(), id) && !news.isSeen(list.kind(), id);
    return missed && asked.add(id) && !jobber.isThere(account, list, id)
        ? Optional.of(new BookChange.Remove(list.kind(), id))
        : Optional.empty();
  }

  private Optional<BookChange> passed(String id, String status, Instant at) {
    return news.quote(id).flatMap(quote -> quote.passed(status, at)).map(BookChange.PutQuote::new);
  }
}
