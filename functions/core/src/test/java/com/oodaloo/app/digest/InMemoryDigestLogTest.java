package com.oodaloo.app.digest;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The log of digests in memory")
class InMemoryDigestLogTest extends DigestLogContract {
  private final DigestLog log = new InMemoryDigestLog();

  @Override
  protected DigestLog log() {
    return log;
  }
}
