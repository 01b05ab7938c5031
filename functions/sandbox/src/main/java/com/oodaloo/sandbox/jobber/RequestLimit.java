package com.oodaloo.sandbox.jobber;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// At most 2,500 requests in 5 minutes from one app for one account; beyond that, 429.
///
/// As with the points, time counts by the world's clock or the wall's, whichever is further on.
final class RequestLimit {
  static final int REQUESTS_MAX = 2_500;
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private record Taken(Instant world, long wallNanos) {}

  private final InstantSource clock;
  private final Deque<Taken> taken = new ArrayDeque<>();

  RequestLimit(InstantSource clock) {
    this.clock = clock;
  }

  /// Counts a request, or says that it is one too many.
  boolean takes() {
    Taken now = new Taken(clock.instant(), System.nanoTime());
    while (!taken.isEmpty() && isOver(taken.getFirst(), now)) {
      taken.removeFirst();
    }
    if (taken.size() >= REQUESTS_MAX) {
      return false;
    }
    taken.add(now);
    return true;
  }

  private static boolean isOver(Taken then, Taken now) {
    return Duration.between(then.world(), now.world()).compareTo(WINDOW) >= 0
        || now.wallNanos() - then.wallNanos() >= WINDOW.toNanos();
  }
}
