package com.oodaloo.app.links;

import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Makes every link that a firm was ever sent void, but the way out of the mail: one was seen by
/// somebody who should not.
public final class RevokeLinks {
  private final LinkUse use;
  private final Clock clock;

  public RevokeLinks(LinkUse use, Clock clock) {
    this.use = use;
    this.clock = clock;
  }

  /// A link says to the millisecond when it was made, so one made right afterwards counts.
  public void revoke(FirmId firm) {
    use.revoke(firm, now());
  }

  /// The links that only look, alone: the bookkeeper is another, or nobody, from now on.
  public void revokeReaders(FirmId firm) {
    use.revokeReaders(firm, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
