package com.oodaloo.adapters.dynamodb;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.adapters.secrets.TestVaults;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stored connection")
class StoredConnectionTest {
  private final Tables tables = DynamoTables.fresh();
  private final Connections connections =
      new DynamoConnections(DynamoTables.client(), tables, TestVaults.local());

  @Test
  @DisplayName("shows no token in its row and says its schema version")
  void noToken() {
    Tokens tokens = new Tokens("access-secret", "refresh-secret", NOW);
    connections.save(
        new Connection(
            FIRM_ID,
            Source.PLAID,
            "item-1",
            tokens,
            Connection.Health.GOOD,
            NOW,
            Instant.EPOCH,
            0));
    ItemReader row =
        new Rows(DynamoTables.client())
            .find(tables.firms(), FIRM_ID.value(), "PLAID#item-1")
            .orElseThrow();

    assertThat(row.values().toString()).doesNotContain("secret");
    assertThat(row.values()).containsKey("v");
    assertThat(row.text("account")).isEqualTo("plaid#item-1");
    assertThat(row.text("dueShard")).isEqualTo("sync-plaid");
  }

  @Test
  @DisplayName("into which another firm's tokens or its own old ones were put has to connect again")
  void swapped() {
    save(FIRM_ID, "item-1", "mine", 0);
    save(new FirmId("neighbour"), "item-2", "theirs", 0);
    String mine = tokens(FIRM_ID, "PLAID#item-1");

    put(FIRM_ID, "PLAID#item-1", tokens(new FirmId("neighbour"), "PLAID#item-2"));
    assertThat(connections.of(FIRM_ID).getFirst())
        .extracting(Connection::health, Connection::tokens)
        .containsExactly(Connection.Health.NEEDS_RECONNECT, Tokens.lasting(""));

    assertThat(save(FIRM_ID, "item-1", "newer", 1)).isTrue();
    assertThat(connections.of(FIRM_ID).getFirst().tokens().access()).isEqualTo("newer");
    put(FIRM_ID, "PLAID#item-1", mine);
    assertThat(connections.of(FIRM_ID).getFirst().health())
        .isEqualTo(Connection.Health.NEEDS_RECONNECT);
  }

  private boolean save(FirmId firm, String item, String access, long version) {
    return connections.save(
        new Connection(
            firm,
            Source.PLAID,
            item,
            new Tokens(access, "", NOW),
            Connection.Health.GOOD,
            NOW,
            Instant.EPOCH,
            version));
  }

  private String tokens(FirmId firm, String sk) {
    return new Rows(DynamoTables.client())
        .find(tables.firms(), firm.value(), sk)
        .orElseThrow()
        .text("tokens");
  }

  private void put(FirmId firm, String sk, String sealed) {
    DynamoTables.client()
        .updateItem(update ->
            update
                .tableName(tables.firms())
                .key(ItemWriter.key(firm.value(), sk))
                .updateExpression("SET tokens = :tokens")
                .expressionAttributeValues(Map.of(":tokens", ItemWriter.value(sealed))));
  }
}
