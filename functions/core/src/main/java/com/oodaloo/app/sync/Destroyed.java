package com.oodaloo.app.sync;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.ingest.WebhookEvent;
import java.util.List;
import java.util.Optional;

/// Deletions appear in no list of Jobber's; only a `*_DESTROY` webhook tells of them.
final class Destroyed {
  private static final String SUFFIX = "_DESTROY";

  private Destroyed() {}

  static List<BookChange> in(List<WebhookEvent> events) {
    return events.stream().map(Destroyed::change).flatMap(Optional::stream).toList();
  }

  private static Optional<BookChange> change(WebhookEvent event) {
    if (!event.topic().endsWith(SUFFIX)) {
      return Optional.empty();
    }
    String object = event.topic().substring(0, event.topic().length() - SUFFIX.length());
    Optional<BookChange.EntryKind> kind =
        switch (object) {
          case "CLIENT" -> Optional.of(BookChange.EntryKind.CLIENT);
          case "JOB" -> Optional.of(BookChange.EntryKind.JOB);
          case "QUOTE" -> Optional.of(BookChange.EntryKind.QUOTE);
          case "INVOICE" -> Optional.of(BookChange.EntryKind.INVOICE);
          case "PAYMENT" -> Optional.of(BookChange.EntryKind.PAYMENT);
          case "PAYOUT" -> Optional.of(BookChange.EntryKind.PAYOUT);
          default -> Optional.empty();
        };
    return kind.map(found -> new BookChange.Remove(found, event.itemId()));
  }
}
