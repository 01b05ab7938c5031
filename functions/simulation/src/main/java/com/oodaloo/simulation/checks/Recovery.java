package com.oodaloo.simulation.checks;

import java.time.Duration;

/// The longest that anything took to be done after it was recorded, by what had happened to it.
public final class Recovery {
  private Duration untouched = Duration.ZERO;
  private Duration unsent = Duration.ZERO;
  private Duration lost = Duration.ZERO;

  /// What befell an event on its way.
  public enum Mishap {
    NONE,
    /// The function stopped, or got no answer, between recording it and sending its wake-up.
    NOT_SENT,
    /// The queue lost its wake-up.
    LOST
  }

  public synchronized void saw(Mishap mishap, Duration took) {
    switch (mishap) {
      case NONE -> untouched = longer(untouched, took);
      case NOT_SENT -> unsent = longer(unsent, took);
      case LOST -> lost = longer(lost, took);
    }
  }

  public synchronized void atLeast(Recovery other) {
    untouched = longer(untouched, other.untouched);
    unsent = longer(unsent, other.unsent);
    lost = longer(lost, other.lost);
  }

  public synchronized Duration of(Mishap mishap) {
    return switch (mishap) {
      case NONE -> untouched;
      case NOT_SENT -> unsent;
      case LOST -> lost;
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  @Override
  public synchronized String toString() {
    return untouched.toSeconds()
        + " s undisturbed, "
        + unsent.toSeconds()
        + " s when a wake-up was not sent, "
        + lost.toSeconds()
        + " s when a queue lost it";
  }
}
