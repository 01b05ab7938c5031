package com.oodaloo.app.digest;

import com.oodaloo.app.connect.Firms;
import com.oodaloo.domain.digest.DigestTime;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.firm.MailPlan;
import java.time.Clock;

/// Stops a firm's mail: the owner unsubscribed, complained, or the address does not exist.
public final class StopDigest {
  private final Firms firms;
  private final Clock clock;

  public StopDigest(Firms firms, Clock clock) {
    this.firms = firms;
    this.clock = clock;
  }

  public void stop(FirmId firm) {
    firms.digestStop(firm);
  }

  /// Only the bookkeeper's copy ends; the owner's mail goes on.
  public void stopCopy(FirmId id) {
    firms
        .find(id)
        .ifPresent(firm -> {
          MailPlan alone = firm.mail().withBookkeeper("");
          firms.plan(id, alone, DigestTime.nextAfter(clock.instant(), alone));
        });
  }
}
