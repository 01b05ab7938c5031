package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.secrets.TestVaults;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.ConnectionsContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The connections in the firms table")
class DynamoConnectionsTest extends ConnectionsContract {
  private final Connections port =
      new DynamoConnections(DynamoTables.client(), DynamoTables.fresh(), TestVaults.local());

  @Override
  protected Connections connections() {
    return port;
  }
}
