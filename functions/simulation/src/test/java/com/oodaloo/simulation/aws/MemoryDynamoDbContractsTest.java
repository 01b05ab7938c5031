package com.oodaloo.simulation.aws;

import com.oodaloo.adapters.dynamodb.DynamoConnections;
import com.oodaloo.adapters.dynamodb.DynamoDigestLog;
import com.oodaloo.adapters.dynamodb.DynamoFirms;
import com.oodaloo.adapters.dynamodb.DynamoLeases;
import com.oodaloo.adapters.dynamodb.DynamoTrayLog;
import com.oodaloo.adapters.dynamodb.DynamoWebhookEvents;
import com.oodaloo.adapters.dynamodb.books.DynamoBooksReader;
import com.oodaloo.adapters.dynamodb.books.DynamoBooksWriter;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.adapters.secrets.DataKeys;
import com.oodaloo.adapters.secrets.LocalMasterKeys;
import com.oodaloo.adapters.secrets.TokenVault;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.LedgerContract;
import com.oodaloo.app.books.LibraryContract;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.ConnectionsContract;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.connect.FirmsContract;
import com.oodaloo.app.connect.Leases;
import com.oodaloo.app.connect.LeasesContract;
import com.oodaloo.app.digest.DigestLog;
import com.oodaloo.app.digest.DigestLogContract;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.app.ingest.WebhookEventsContract;
import com.oodaloo.app.tray.TrayLog;
import com.oodaloo.app.tray.TrayLogContract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/// The contracts that the adapters keep over DynamoDB Local, kept over the one in memory as well.
@DisplayName("Over DynamoDB in memory the adapters keep the contract of")
class MemoryDynamoDbContractsTest {
  private static final Tables TABLES = new Tables("firms", "cursors", "events", "books", "digests");

  private final MemoryDynamoDb client = tables();

  private static MemoryDynamoDb tables() {
    List<String> due = List.of("dueShard", "dueAt");
    return new MemoryDynamoDb(() -> Instant.EPOCH, () -> Duration.ZERO, 7)
        .with("firms", Map.of("by-account", List.of("account"), "by-due", due))
        .with("cursors", Map.of())
        .with("events", Map.of("by-due", due, "open", List.of("openAccount", "receivedAt")))
        .with("books", Map.of())
        .with("digests", Map.of());
  }

  @Nested
  @DisplayName("the events")
  class Events extends WebhookEventsContract {
    private final WebhookEvents events = new DynamoWebhookEvents(client, TABLES);

    @Override
    protected WebhookEvents events() {
      return events;
    }
  }

  @Nested
  @DisplayName("the ledger")
  class OfLedger extends LedgerContract {
    private final BooksWriter ledger = new DynamoBooksWriter(client, TABLES, new Random(1));
    private final WebhookEvents events = new DynamoWebhookEvents(client, TABLES);

    @Override
    protected BooksWriter ledger() {
      return ledger;
    }

    @Override
    protected BooksReader library() {
      return new DynamoBooksReader(client, TABLES);
    }

    @Override
    protected WebhookEvents events() {
      return events;
    }
  }

  @Nested
  @DisplayName("the library")
  class OfLibrary extends LibraryContract {
    private final BooksWriter ledger = new DynamoBooksWriter(client, TABLES, new Random(1));

    @Override
    protected BooksWriter ledger() {
      return ledger;
    }

    @Override
    protected BooksReader library() {
      return new DynamoBooksReader(client, TABLES);
    }
  }

  @Nested
  @DisplayName("the tray's log")
  class OfTrayLog extends TrayLogContract {
    @Override
    protected TrayLog trayLog() {
      return new DynamoTrayLog(client, TABLES);
    }

    @Override
    protected BooksReader library() {
      return new DynamoBooksReader(client, TABLES);
    }
  }

  @Nested
  @DisplayName("the firms")
  class OfFirms extends FirmsContract {
    @Override
    protected Firms firms() {
      return new DynamoFirms(client, TABLES);
    }
  }

  @Nested
  @DisplayName("the connections")
  class OfConnections extends ConnectionsContract {
    @Override
    protected Connections connections() {
      return new DynamoConnections(client, TABLES, vault());
    }
  }

  @Nested
  @DisplayName("the leases")
  class OfLeases extends LeasesContract {
    @Override
    protected Leases leases() {
      return new DynamoLeases(client, TABLES);
    }
  }

  @Nested
  @DisplayName("the log of digests")
  class OfDigests extends DigestLogContract {
    @Override
    protected DigestLog log() {
      return new DynamoDigestLog(client, TABLES);
    }
  }

  private static TokenVault vault() {
    return new TokenVault(
        new DataKeys(new LocalMasterKeys(List.of(new byte[32])), Clock.systemUTC()));
  }
}
