package com.oodaloo.app.access;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The erasures in memory, for the tests of use cases.
public final class InMemoryDueErasures implements DueErasures {
  private final Map<FirmId, Instant> due = new LinkedHashMap<>();

  @Override
  public synchronized void schedule(FirmId firm, Instant at) {
    due.put(firm, at);
  }

  @Override
  public synchronized boolean cancel(FirmId firm) {
    return due.remove(firm) != null;
  }

  @Override
  public synchronized Optional<Instant> at(FirmId firm) {
    return Optional.ofNullable(due.get(firm));
  }

  @Override
  public synchronized List<FirmId> take(Instant now, Instant again, int limit) {
    List<FirmId> taken =
        due.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .limit(limit)
            .toList();
    taken.forEach(firm -> due.put(firm, again));
    return taken;
  }
}
