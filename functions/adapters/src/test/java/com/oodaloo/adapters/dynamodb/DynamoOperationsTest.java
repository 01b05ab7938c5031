package com.oodaloo.adapters.dynamodb;

import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.adapters.secrets.TestVaults;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookEvents.Status;
import com.oodaloo.app.operate.FirmDirectory;
import com.oodaloo.app.operate.Replays.Span;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DisplayName("What an operator sees and changes in the tables")
class DynamoOperationsTest {
  private final Tables tables = DynamoTables.fresh();
  private final DynamoDbClient client = DynamoTables.client();
  private final DynamoFirms firms = new DynamoFirms(client, tables);
  private final DynamoFirmDirectory census = new DynamoFirmDirectory(client, tables);
  private final DynamoWebhookEvents events = new DynamoWebhookEvents(client, tables);
  private final DynamoReplays replays = new DynamoReplays(client, tables);

  @Test
  @DisplayName("every firm with its connections, and none of what has no profile")
  void census() {
    Firm firm = Sample.firm();
    firms.save(firm, NOW);
    firms.useOnce(new FirmId("gone"), "nonce", NOW);
    new DynamoConnections(client, tables, TestVaults.local())
        .save(
            new Connection(
                firm.id(),
                Source.PLAID,
                "item-1",
                Tokens.lasting("permit"),
                Health.NEEDS_RECONNECT,
                NOW,
                Instant.EPOCH,
                0));

    FirmDirectory.Entry entry = census.all().getFirst();
    assertThat(census.all()).hasSize(1);
    assertThat(entry.digestAt()).isEqualTo(NOW);
    assertThat(entry.links())
        .containsExactly(
            new FirmDirectory.Link(Source.PLAID, "item-1", Health.NEEDS_RECONNECT, NOW));
    assertThat(census.of(firm.id())).contains(entry);
    assertThat(census.of(new FirmId("nobody"))).isEmpty();
  }

  @Test
  @DisplayName("a firm that is stopped stays so whatever its source says, until it goes on")
  void paused() {
    Firm firm = Sample.firm();
    firms.save(firm, NOW);
    DynamoPauses pauses = new DynamoPauses(client, tables);

    assertThat(pauses.pause(firm.id(), NOW)).isTrue();
    firms.save(firm, NOW);
    assertThat(firms.find(firm.id()).orElseThrow().isPaused()).isTrue();
    assertThat(pauses.resume(firm.id())).isTrue();
    assertThat(firms.find(firm.id()).orElseThrow().isPaused()).isFalse();
    assertThat(pauses.pause(new FirmId("nobody"), NOW)).isFalse();
    assertThat(firms.find(new FirmId("nobody"))).isEmpty();
  }

  @Test
  @DisplayName("a done event that is replayed is open, due and does not expire")
  void replayed() {
    EventKey key = received("e-1", NOW);
    events.markDone(key, NOW);
    assertThat(events.open(Source.JOBBER, "acct-1", NOW, 10)).isEmpty();

    assertThat(replays.again(key, NOW)).isTrue();
    assertThat(events.status(key)).contains(Status.PENDING);
    assertThat(events.open(Source.JOBBER, "acct-1", NOW, 10)).hasSize(1);
    assertThat(events.overdue(NOW, 10)).hasSize(1);
    assertThat(new Rows(client).find(tables.events(), key.owner(), key.event()).orElseThrow())
        .matches(row -> !row.has("ttl"), "does not expire");
    assertThat(replays.again(new EventKey(Source.JOBBER, "acct-1", day(NOW), "e-2"), NOW))
        .isFalse();
    assertThat(events.overdue(NOW, 10)).as("nothing is made up").hasSize(1);
  }

  @Test
  @DisplayName("the events of an account between two moments, oldest first, done or not")
  void between() {
    EventKey later = received("a-later", NOW.plusSeconds(60));
    EventKey first = received("b-first", NOW);
    received("c-too-late", NOW.plusSeconds(120));
    events.markDone(first, NOW);

    Span span = new Span(NOW, NOW.plusSeconds(120));
    assertThat(replays.received(Source.JOBBER, "acct-1", span, 10)).containsExactly(first, later);
    assertThat(replays.received(Source.JOBBER, "acct-1", span, 1)).containsExactly(first);
    assertThat(replays.received(Source.PLAID, "acct-1", span, 10)).isEmpty();
  }

  private EventKey received(String id, Instant at) {
    EventKey key = new EventKey(Source.JOBBER, "acct-1", day(at).minusDays(1), id);
    events.record(
        new WebhookEvent(key, "INVOICE_UPDATE", "inv-1", at), at.plus(Duration.ofMinutes(1)));
    events.markEnqueued(key, at);
    return key;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
