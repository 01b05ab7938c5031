package com.oodaloo.sandbox.plaid;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// Plaid's limits: so many calls of an endpoint in a minute for one login.
final class Quota {
  private static final Map<String, Integer> A_MINUTE =
      Map.of(
          "/transactions/sync", 50,
          "/accounts/get", 100,
          "/identity/get", 100,
          "/item/get", 40,
          "/item/remove", 100);
  private static final int OTHERS = 1_000;

  private final InstantSource clock;
  private final Map<String, Integer> used = new HashMap<>();
  private Instant minute = Instant.EPOCH;

  Quota(InstantSource clock) {
    this.clock = clock;
  }

  /// Counts the call; returns whether it is within the limit.
  boolean allows(String path, String accessToken) {
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      used.clear();
    }
    return used.merge(path + " " + accessToken, 1, Integer::sum)
        <= A_MINUTE.getOrDefault(path, OTHERS);
  }
}
