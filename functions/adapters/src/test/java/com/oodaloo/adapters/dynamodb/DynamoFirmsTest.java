package com.oodaloo.adapters.dynamodb;

import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.connect.FirmsContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The firms table")
class DynamoFirmsTest extends FirmsContract {
  private final Firms port = new DynamoFirms(DynamoTables.client(), DynamoTables.fresh());

  @Override
  protected Firms firms() {
    return port;
  }
}
