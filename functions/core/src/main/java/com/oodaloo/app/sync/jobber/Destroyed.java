package com.oodaloo.app.sync.jobber;

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

  static boolean isOne(WebhookEvent event) {
    return event.topic().endsWith(SUFFIX);
  }

  private static Optional<BookChange> change(WebhookEvent event) {
    return isOne(event)
        ? JobberList.ofTopic(event.topic())
            .map(list -> new BookChange.Remove(list.kind(), event.itemId()))
        : Optional.empty();
  }
}
