package com.oodaloo.sandbox.jobber;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// The leaky bucket of one app and account: 10,000 points, 500 back a second.
///
/// A second counts whether it passes on the world's clock or on the wall: a caller who waits for
/// points while the played weeks stand still must get them.
final class CostBucket {
  static final long MAX_POINTS = 10_000;
  static final long POINTS_A_SECOND = 500;

  private final InstantSource clock;
  private Instant worldThen;
  private long wallThen = System.nanoTime();
  private long available = MAX_POINTS;
  private volatile long restored = POINTS_A_SECOND;

  CostBucket(InstantSource clock) {
    this.clock = clock;
    worldThen = clock.instant();
  }

  /// Restores so many points a second from now on, and says so in every answer.
  void restore(long pointsASecond) {
    restored = pointsASecond;
  }

  /// Returns whether there are that many points now; a price above the maximum is never met.
  boolean has(long points) {
    refill();
    return points <= available;
  }

  void charge(long points) {
    available = Math.max(0, available - points);
  }

  Map<String, Object> status() {
    return Map.of(
        "maximumAvailable", MAX_POINTS,
        "currentlyAvailable", available,
        "restoreRate", restored);
  }

  private void refill() {
    var world = Duration.between(worldThen, clock.instant()).toMillis();
    var wall = Duration.ofNanos(System.nanoTime() - wallThen).toMillis();
    var full = MAX_POINTS * 1_000 / restored;
    var points = Math.clamp(Math.max(world, wall), 0, full) * restored / 1_000;
    if (points > 0) {
      available = Math.min(MAX_POINTS, available + points);
      worldThen = clock.instant();
      wallThen = System.nanoTime();
    }
  }
}
