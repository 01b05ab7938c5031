package com.oodaloo.app.connect;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The firms in memory")
class InMemoryFirmsTest extends FirmsContract {
  private final Firms firms = new InMemoryFirms();

  @Override
  protected Firms firms() {
    return firms;
  }
}
