package com.oodaloo.app.connect;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The leases in memory")
class InMemoryLeasesTest extends LeasesContract {
  private final Leases port = new InMemoryLeases();

  @Override
  protected Leases leases() {
    return port;
  }
}
