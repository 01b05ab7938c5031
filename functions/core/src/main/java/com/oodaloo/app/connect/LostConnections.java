package com.oodaloo.app.connect;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;

/// Which of a firm's connections bring nothing any more, for code that may not see a token.
public interface LostConnections {
  List<Lost> of(FirmId firm);

  /// A connection that was made at `since` and is not good any more.
  record Lost(Source source, String account, Connection.Health health, Instant since) {
    /// Whether the owner has to act: one they ended themselves is as they want it.
    public boolean needsReconnect() {
      return health == Connection.Health.NEEDS_RECONNECT;
    }
  }
}
