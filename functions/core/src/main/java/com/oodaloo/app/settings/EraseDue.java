package com.oodaloo.app.settings;

import com.oodaloo.app.access.DueErasures;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Erases the firms whose days of grace are over. One whose vendor does not answer is tried again.
public final class EraseDue {
  static final int FIRMS_MAX = 5;

  /// Longer than the function runs that does this.
  static final Duration ONE_RUN = Duration.ofMinutes(2);

  private final DueErasures due;
  private final EraseFirm erase;
  private final Clock clock;

  public EraseDue(DueErasures due, EraseFirm erase, Clock clock) {
    this.due = due;
    this.erase = erase;
    this.clock = clock;
  }

  /// How many are gone, or going, now.
  public int erase() {
    Instant now = clock.instant();
    int erased = 0;
    for (FirmId firm : due.take(now, now.plus(ONE_RUN), FIRMS_MAX)) {
      switch (erase.erase(firm)) {
        case EraseFirm.Outcome.Gone _, EraseFirm.Outcome.Going _ -> {
          due.cancel(firm);
          erased++;
        }
        case EraseFirm.Outcome.VendorSilent _ -> {}
      }
    }
    return erased;
  }
}
