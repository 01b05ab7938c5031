package com.oodaloo.adapters.dynamodb;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.secrets.TokenVault;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stored connection")
class StoredConnectionTest {
  private final Tables tables = DynamoTables.fresh();
  private final Connections connections =
      new DynamoConnections(DynamoTables.client(), tables, new TokenVault(new byte[32]));

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
}
