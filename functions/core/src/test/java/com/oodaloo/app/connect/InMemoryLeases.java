package com.oodaloo.app.connect;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The leases in memory, for the tests of use cases.
public final class InMemoryLeases implements Leases {
  private final Map<String, Lease> held = new HashMap<>();

  @Override
  public synchronized boolean take(Lease lease, Instant now) {
    String key = key(lease);
    Lease other = held.get(key);
    if (other != null && other.until().isAfter(now)) {
      return false;
    }
    held.put(key, lease);
    return true;
  }

  @Override
  public synchronized void release(Lease lease) {
    held.computeIfPresent(
        key(lease), (_, other) -> other.holder().equals(lease.holder()) ? null : other);
  }

  private static String key(Lease lease) {
    return lease.firm() + "/" + lease.work();
  }
}
