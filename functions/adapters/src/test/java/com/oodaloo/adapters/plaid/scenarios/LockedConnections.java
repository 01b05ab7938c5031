package com.oodaloo.adapters.plaid.scenarios;

import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Connections that cannot be saved.
final class LockedConnections implements Connections {
  @Override
  public Optional<Connection> find(Source source, String account) {
    return Optional.empty();
  }

  @Override
  public List<Connection> of(FirmId firm) {
    return List.of();
  }

  @Override
  public boolean save(Connection connection) {
    return false;
  }

  @Override
  public List<Connection> takeDue(Source source, Instant now, Instant nextAt, int limit) {
    return List.of();
  }
}
