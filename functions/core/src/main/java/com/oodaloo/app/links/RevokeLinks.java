package com.oodaloo.app.links;

import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;

/// Makes every link that a firm was ever sent void: one was seen by somebody who should not.
public final class RevokeLinks {
  private final LinkUse use;
  private final Clock clock;

  public RevokeLinks(LinkUse use, Clock clock) {
    this.use = use;
    this.clock = clock;
  }

  public void revoke(FirmId firm) {
    use.revoke(firm, clock.instant());
  }
}
