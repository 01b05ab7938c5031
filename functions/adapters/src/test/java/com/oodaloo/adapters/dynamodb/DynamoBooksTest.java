package com.oodaloo.adapters.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.dynamodb.books.DynamoBooksReader;
import com.oodaloo.adapters.dynamodb.books.DynamoBooksWriter;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.LedgerContract;
import com.oodaloo.app.books.LibraryContract;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.app.tray.TrayLog;
import com.oodaloo.app.tray.TrayLogContract;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DisplayName("The books table")
class DynamoBooksTest {
  private final DynamoDbClient client = DynamoTables.client();
  private final Tables tables = DynamoTables.fresh();
  private final BooksWriter ledger = new DynamoBooksWriter(client, tables, new Random(1));
  private final BooksReader library = new DynamoBooksReader(client, tables);

  @Test
  @DisplayName("rows of a kind that is not known yet are left alone")
  void unknownKind() {
    client.putItem(put ->
        put.tableName(tables.books())
            .item(ItemWriter.item("precision", "FORECAST#1").text("x", "y").done()));

    assertThat(library.load(Examples.firm(), Examples.TODAY).books().invoices()).isEmpty();
  }

  @Nested
  @DisplayName("as the ledger")
  class AsLedger extends LedgerContract {
    private final WebhookEvents events = new DynamoWebhookEvents(client, tables);

    @Override
    protected BooksWriter ledger() {
      return ledger;
    }

    @Override
    protected BooksReader library() {
      return library;
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
      return ledger;
    }

    @Override
    protected BooksReader library() {
      return library;
    }
  }

  @Nested
  @DisplayName("as the tray's log")
  class AsTrayLog extends TrayLogContract {
    private final TrayLog trayLog = new DynamoTrayLog(client, tables);

    @Override
    protected TrayLog trayLog() {
      return trayLog;
    }

    @Override
    protected BooksReader library() {
      return library;
    }
  }
}
