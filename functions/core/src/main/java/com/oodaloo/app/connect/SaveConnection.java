package com.oodaloo.app.connect;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.time.Duration;
import java.time.Instant;

/// Saves fresh tokens over whatever connection stands there, old or new.
final class SaveConnection {
  private static final int ATTEMPTS = 5;

  private SaveConnection() {}

  static void save(
      Connections connections,
      FirmId firm,
      Source source,
      String account,
      Tokens tokens,
      Instant now) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long version =
          connections.of(firm).stream()
              .filter(old -> old.source() == source && old.account().equals(account))
              .mapToLong(Connection::version)
              .findFirst()
              .orElse(0);
      Connection connection =
          new Connection(
              firm, source, account, tokens, Connection.Health.GOOD, now, Instant.EPOCH, version);
      if (connections.save(connection)) {
        return;
      }
    }
    throw new Unavailable("connection of " + firm + " is being changed", Duration.ofSeconds(5));
  }
}
