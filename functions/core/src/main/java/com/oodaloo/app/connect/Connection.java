package com.oodaloo.app.connect;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;

/// A firm's link to one account at one vendor. `version` grows by one with every save, so that two
/// writers never overwrite each other.
public record Connection(
    FirmId firm,
    Source source,
    String account,
    Tokens tokens,
    Health health,
    Instant since,
    Instant lastSync,
    long version) {
  public enum Health {
    GOOD,
    /// The owner has to connect again; nothing is read until then.
    NEEDS_RECONNECT,
    /// The owner ended it.
    DISCONNECTED
  }

  /// The name under which the place is kept that its reading has reached.
  public String stream() {
    return source.word() + "#" + account;
  }

  public Connection withTokens(Tokens fresh) {
    return new Connection(firm, source, account, fresh, Health.GOOD, since, lastSync, version);
  }

  public Connection withHealth(Health changed) {
    return new Connection(firm, source, account, tokens, changed, since, lastSync, version);
  }

  /// Ended, with nothing left to act by.
  public Connection emptied() {
    Tokens none = Tokens.lasting("");
    return new Connection(
        firm, source, account, none, Health.DISCONNECTED, since, lastSync, version);
  }
}
