package com.oodaloo.app.links;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// The use of links in memory, for the tests of use cases.
public final class InMemoryLinkUse implements LinkUse {
  private final Map<FirmId, Instant> revoked = new HashMap<>();
  private final Map<FirmId, Instant> readersRevoked = new HashMap<>();
  private final Map<String, Integer> spent = new HashMap<>();

  @Override
  public synchronized Instant since(FirmId firm, Purpose purpose) {
    Instant all = revoked.getOrDefault(firm, Instant.EPOCH);
    Instant readers = readersRevoked.getOrDefault(firm, Instant.EPOCH);
    return purpose == Purpose.READ && readers.isAfter(all) ? readers : all;
  }

  @Override
  public synchronized void revoke(FirmId firm, Instant at) {
    revoked.put(firm, at);
  }

  @Override
  public synchronized void revokeReaders(FirmId firm, Instant at) {
    readersRevoked.put(firm, at);
  }

  @Override
  public synchronized boolean spend(SignedLinks.Stamp stamp, int max, Instant now) {
    String hour = stamp + "#" + now.truncatedTo(ChronoUnit.HOURS);
    return spent.merge(hour, 1, Integer::sum) <= max;
  }

  /// How many rows there are.
  public synchronized int rows() {
    return spent.size() + revoked.size() + readersRevoked.size();
  }
}
