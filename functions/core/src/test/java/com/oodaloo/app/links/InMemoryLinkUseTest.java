package com.oodaloo.app.links;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The use of links in memory")
class InMemoryLinkUseTest extends LinkUseContract {
  private final LinkUse use = new InMemoryLinkUse();

  @Override
  protected LinkUse use() {
    return use;
  }
}
