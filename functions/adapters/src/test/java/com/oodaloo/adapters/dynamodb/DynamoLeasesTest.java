package com.oodaloo.adapters.dynamodb;

import com.oodaloo.app.connect.Leases;
import com.oodaloo.app.connect.LeasesContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The leases in the firms table")
class DynamoLeasesTest extends LeasesContract {
  private final Leases port = new DynamoLeases(DynamoTables.client(), DynamoTables.fresh());

  @Override
  protected Leases leases() {
    return port;
  }
}
