package com.oodaloo.app.connect;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The connections in memory")
class InMemoryConnectionsTest extends ConnectionsContract {
  private final Connections connections = new InMemoryConnections();

  @Override
  protected Connections connections() {
    return connections;
  }
}
