package com.oodaloo.app.ingest;

import com.oodaloo.app.Unavailable;
import java.time.Duration;

/// How long a message that failed waits.
///
/// The first time as long as was asked for, then twice as long each time, at most ten minutes; and
/// up to half as long again, depending on the message and the time it is, so that messages which
/// failed together do not come again together. Plaid documents exponential backoff for its limits
/// and a minute as their window.
public final class RetryPause {
  static final Duration USUAL = Duration.ofSeconds(30);
  static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int DOUBLINGS_MAX = 6;
  private static final int STEPS = 1_000;

  private RetryPause() {}

  /// @param deliveries how often the message was delivered so far, from 1
  public static Duration of(RuntimeException failure, String messageId, int deliveries) {
    Duration asked = failure instanceof Unavailable later ? later.retryAfter() : USUAL;
    Duration pause =
        deliveries <= 1 ? asked : doubled(asked, Math.min(deliveries - 2, DOUBLINGS_MAX));
    Duration bounded = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    int step = Math.floorMod((messageId + "#" + deliveries).hashCode(), STEPS);
    return bounded.plus(bounded.multipliedBy(step).dividedBy(2L * STEPS));
  }

  private static Duration doubled(Duration asked, int times) {
    Duration first = asked.compareTo(USUAL) < 0 ? USUAL : asked;
    return first.multipliedBy(1L << times);
  }
}
