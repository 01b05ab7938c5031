package com.oodaloo.app.connect;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The connections in memory, for the tests of use cases.
public final class InMemoryConnections implements Connections {
  private final Map<String, Connection> rows = new TreeMap<>();
  private final Map<String, Instant> due = new TreeMap<>();

  @Override
  public synchronized Optional<Connection> find(Source source, String account) {
    return rows.values().stream()
        .filter(row -> row.source() == source && row.account().equals(account))
        .findFirst();
  }

  @Override
  public synchronized List<Connection> of(FirmId firm) {
    return rows.values().stream().filter(row -> row.firm().equals(firm)).toList();
  }

  @Override
  public synchronized boolean save(Connection connection) {
    String key = key(connection);
    Connection stored = rows.get(key);
    if ((stored == null ? 0 : stored.version()) != connection.version()) {
      return false;
    }
    rows.put(key, next(connection));
    if (connection.health() == Connection.Health.GOOD) {
      due.putIfAbsent(key, connection.since());
    } else {
      due.remove(key);
    }
    return true;
  }

  @Override
  public synchronized List<Connection> takeDue(
      Source source, Instant now, Instant nextAt, int limit) {
    List<String> taken =
        due.entrySet().stream()
            .filter(entry -> entry.getKey().contains("/" + source.word() + "#"))
            .filter(entry -> !entry.getValue().isAfter(now))
            .sorted(Comparator.comparing(entry -> entry.getValue()))
            .map(Map.Entry::getKey)
            .limit(limit)
            .toList();
    taken.forEach(key -> due.put(key, nextAt));
    return taken.stream().map(key -> Optional.ofNullable(rows.get(key)).orElseThrow()).toList();
  }

  /// A firm has one Jobber account, and any number of banks and processors.
  private static String key(Connection connection) {
    String account = connection.source() == Source.JOBBER ? "" : connection.account();
    return connection.firm() + "/" + connection.source().word() + "#" + account;
  }

  private static Connection next(Connection saved) {
    return new Connection(
        saved.firm(),
        saved.source(),
        saved.account(),
        saved.tokens(),
        saved.health(),
        saved.since(),
        saved.lastSync(),
        saved.version() + 1);
  }
}
