package com.oodaloo.adapters.dynamodb;

import com.oodaloo.app.digest.DigestLog;
import com.oodaloo.app.digest.DigestLogContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The digests table")
class DynamoDigestLogTest extends DigestLogContract {
  private final DigestLog port = new DynamoDigestLog(DynamoTables.client(), DynamoTables.fresh());

  @Override
  protected DigestLog log() {
    return port;
  }
}
