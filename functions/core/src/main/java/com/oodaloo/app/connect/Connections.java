package com.oodaloo.app.connect;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The connections of all firms, tokens encrypted at rest.
public interface Connections {
  /// Finds whose account this is. May be a moment behind a save (an index is read).
  Optional<Connection> find(Source source, String account);

  List<Connection> of(FirmId firm);

  /// Saves if the stored version is still `connection.version()` (0: not there yet); the stored one
  /// is then one higher. Returns whether it was saved.
  boolean save(Connection connection);

  /// Good connections whose next scheduled read was due at or before `now`, oldest first; every one
  /// returned is due again at `nextAt`.
  List<Connection> takeDue(Source source, Instant now, Instant nextAt, int limit);
}
