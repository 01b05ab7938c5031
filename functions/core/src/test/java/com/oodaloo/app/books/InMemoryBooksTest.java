package com.oodaloo.app.books;

import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.app.tray.TrayLog;
import com.oodaloo.app.tray.TrayLogContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("The books in memory")
class InMemoryBooksTest {
  private final WebhookEvents events = new InMemoryWebhookEvents();
  private final InMemoryBooks books = new InMemoryBooks(events);

  @Nested
  @DisplayName("as the ledger")
  class AsLedger extends LedgerContract {
    @Override
    protected BooksWriter ledger() {
      return books;
    }

    @Override
    protected BooksReader library() {
      return books;
    }

    @Override
    protected WebhookEvents events() {
      return events;
    }
  }

  @Nested
  @DisplayName("as the library")
  class AsLibrary extends LibraryContract {
    @Override
    protected BooksWriter ledger() {
      return books;
    }

    @Override
    protected BooksReader library() {
      return books;
    }
  }

  @Nested
  @DisplayName("as the tray's log")
  class AsTrayLog extends TrayLogContract {
    @Override
    protected TrayLog trayLog() {
      return books;
    }

    @Override
    protected BooksReader library() {
      return books;
    }
  }
}
