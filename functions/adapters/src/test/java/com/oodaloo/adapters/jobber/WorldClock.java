package com.oodaloo.adapters.jobber;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that moves when a test says so, read by the sandbox's threads too.
final class WorldClock extends Clock {
  private final AtomicReference<Instant> now;

  WorldClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  void passes(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
