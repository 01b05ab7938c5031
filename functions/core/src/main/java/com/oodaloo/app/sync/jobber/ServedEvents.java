package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.ChangeFilter;
import com.oodaloo.app.sync.jobber.JobberSource.Account;
import com.oodaloo.domain.invoice.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What events say beyond what the lists showed: that a record is gone, and that a quote passed
/// through a state the lists no longer know.
record ServedEvents(JobberSource jobber, Account account, ChangeFilter news) {
  List<BookChange> changes(List<WebhookEvent> served) {
    List<BookChange> changes = new ArrayList<>();
    served.forEach(event -> passed(event).ifPresent(changes::add));
    changes.addAll(Destroyed.in(served));
    changes.addAll(unreadable(served));
    return changes;
  }

  /// An update may come after the deletion it is overtaken by: then its record reads as null.
  private List<BookChange> unreadable(List<WebhookEvent> served) {
    Set<String> asked = new HashSet<>();
    return served.stream()
        .filter(event -> !Destroyed.isOne(event))
        .flatMap(event -> unreadable(event, asked).stream())
        .toList();
  }

  private Optional<BookChange> unreadable(WebhookEvent event, Set<String> asked) {
    return JobberList.ofTopic(event.topic())
        .filter(list -> news.isKept(list.kind(), event.itemId()))
        .filter(list -> !news.isSeen(list.kind(), event.itemId()))
        .filter(_ -> asked.add(event.itemId()))
        .filter(list -> !jobber.isThere(account, list, event.itemId()))
        .map(list -> new BookChange.Remove(list.kind(), event.itemId()));
  }

  private Optional<BookChange> passed(WebhookEvent event) {
    return news.quote(event.itemId())
        .flatMap(quote -> status(event).flatMap(word -> quote.passed(word, event.receivedAt())))
        .map(BookChange.PutQuote::new);
  }

  private static Optional<String> status(WebhookEvent event) {
    return switch (event.topic()) {
      case "QUOTE_SENT" -> Optional.of(Quote.AWAITING_RESPONSE);
      case "QUOTE_APPROVED" -> Optional.of(Quote.APPROVED);
      default -> Optional.empty();
    };
  }
}
