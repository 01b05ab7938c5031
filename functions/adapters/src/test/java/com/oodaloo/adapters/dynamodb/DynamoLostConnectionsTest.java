package com.oodaloo.adapters.dynamodb;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.adapters.secrets.TestVaults;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.connect.LostConnections.Lost;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The connections that bring nothing any more")
class DynamoLostConnectionsTest {
  private final Tables tables = DynamoTables.fresh();

  @Test
  @DisplayName("are those that are not good, seen without the key of the tokens")
  void lost() {
    save(Source.JOBBER, "acct-1", Health.DISCONNECTED);
    save(Source.PLAID, "item-1", Health.GOOD);

    assertThat(new DynamoLostConnections(DynamoTables.client(), tables).of(FIRM_ID))
        .containsExactly(new Lost(Source.JOBBER, "acct-1", Health.DISCONNECTED, NOW));
  }

  private void save(Source source, String account, Health health) {
    Tokens tokens = Tokens.lasting("permit");
    new DynamoConnections(DynamoTables.client(), tables, TestVaults.local())
        .save(new Connection(FIRM_ID, source, account, tokens, health, NOW, Instant.EPOCH, 0));
  }
}
