package com.oodaloo.adapters.dynamodb;

import com.oodaloo.app.links.LinkUse;
import com.oodaloo.app.links.LinkUseContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The use of links in the firms table")
class DynamoLinkUseTest extends LinkUseContract {
  private final LinkUse use = new DynamoLinkUse(DynamoTables.client(), DynamoTables.fresh());

  @Override
  protected LinkUse use() {
    return use;
  }
}
