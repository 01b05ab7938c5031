package com.oodaloo.local.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands where it was put, or runs on from there with the system's; it never goes
/// back.
public final class MovableClock extends Clock {
  private final Clock system;
  private final AtomicReference<Hands> hands;

  private MovableClock(Clock system, Hands hands) {
    this.system = system;
    this.hands = new AtomicReference<>(hands);
  }

  private sealed interface Hands {
    record Standing(Instant at) implements Hands {}

    record Running(Duration ahead) implements Hands {}
  }

  /// Runs with the system's clock.
  public static MovableClock running(Clock system) {
    return new MovableClock(system, new Hands.Running(Duration.ZERO));
  }

  public static MovableClock standingAt(Instant at) {
    return new MovableClock(Clock.systemUTC(), new Hands.Standing(at));
  }

  /// Stands at the moment from now on.
  ///
  /// @throws IllegalArgumentException when the moment is past
  public void moveTo(Instant at) {
    if (at.isBefore(instant())) {
      throw new IllegalArgumentException("it is later than " + at + " already: " + instant());
    }
    hands.set(new Hands.Standing(at));
  }

  /// Runs on from where it stands.
  public void run() {
    hands.set(new Hands.Running(Duration.between(system.instant(), instant())));
  }

  @Override
  public Instant instant() {
    return switch (hands.get()) {
      case Hands.Standing(Instant at) -> at;
      case Hands.Running(Duration ahead) -> system.instant().plus(ahead);
    };
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Clock() {
      @Override
      public Instant instant() {
        return MovableClock.this.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return MovableClock.this.withZone(other);
      }
    };
  }
}
