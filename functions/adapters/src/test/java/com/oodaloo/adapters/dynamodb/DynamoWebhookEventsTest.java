package com.oodaloo.adapters.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.dynamodb.books.DynamoBooksWriter;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.app.ingest.WebhookEventsContract;
import com.oodaloo.domain.firm.FirmId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The events table")
class DynamoWebhookEventsTest extends WebhookEventsContract {
  private static final EventKey KEY =
      new EventKey(Source.STRIPE, "acct_77", Examples.TODAY, "evt_1");

  private final Tables tables = DynamoTables.fresh();
  private final WebhookEvents events = new DynamoWebhookEvents(DynamoTables.client(), tables);

  @Override
  protected WebhookEvents events() {
    return events;
  }

  @Test
  @DisplayName("an open event never expires and stands in both indexes under the contract's keys")
  void openRow() {
    record();

    assertThat(row().pk()).isEqualTo("stripe#acct_77");
    assertThat(row().sk()).isEqualTo("2025-03-05#evt_1");
    assertThat(row().values())
        .containsKeys("v", "dueShard", "dueAt", "openAccount", "receivedAt")
        .doesNotContainKey("ttl");
  }

  @Test
  @DisplayName("an event of nobody's leaves both indexes and expires an hour after it was done")
  void nobodysRow() {
    record();
    events.markDone(KEY, Examples.NOW);
    events.markDone(KEY, Examples.NOW.plusSeconds(9));

    assertThat(row().values()).doesNotContainKeys("dueShard", "dueAt", "openAccount");
    assertThat(row().number("ttl"))
        .isEqualTo(Examples.NOW.plus(Duration.ofHours(1)).getEpochSecond());
  }

  @Test
  @DisplayName("an event a commit serves leaves both indexes and expires thirty days later")
  void servedRow() {
    DynamoBooksWriter ledger = new DynamoBooksWriter(DynamoTables.client(), tables, new Random(1));
    FirmId firm = new FirmId("firm_1");
    record();
    for (Instant at : List.of(Examples.NOW, Examples.NOW.plusSeconds(9))) {
      StreamPosition read = ledger.position(firm, "stripe");
      assertThat(ledger.commit(new BooksWriter.Commit(read, "c" + at, List.of(), List.of(KEY), at)))
          .isTrue();
    }

    assertThat(row().values()).doesNotContainKeys("dueShard", "dueAt", "openAccount");
    assertThat(row().number("ttl"))
        .isEqualTo(Examples.NOW.plus(Duration.ofDays(30)).getEpochSecond());
  }

  private void record() {
    events.record(new WebhookEvent(KEY, "payout.paid", "po-9", Examples.NOW), Examples.NOW);
  }

  private ItemReader row() {
    return new Rows(DynamoTables.client())
        .find(tables.events(), KEY.owner(), KEY.event())
        .orElseThrow();
  }
}
