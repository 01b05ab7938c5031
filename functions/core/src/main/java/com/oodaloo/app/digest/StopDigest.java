package com.oodaloo.app.digest;

import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.links.RevokeLinks;
import com.oodaloo.domain.digest.DigestTime;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.firm.MailPlan;
import java.time.Clock;

/// Stops a firm's mail: the owner unsubscribed, complained, or the address does not exist.
public final class StopDigest {
  private final Firms firms;
  private final RevokeLinks links;
  private final Clock clock;

  public StopDigest(Firms firms, RevokeLinks links, Clock clock) {
    this.firms = firms;
    this.links = links;
    this.clock = clock;
  }

  public void stop(FirmId firm) {
    firms.digestStop(firm);
  }

  /// By the way out of a mail: whoever that mail was for, and is not any more, stops nothing.
  public void stop(FirmId id, MailWay way) {
    firms
        .find(id)
        .filter(firm -> way.isOf(firm.mail()))
        .ifPresent(_ -> {
          if (way.isCopy()) {
            stopCopy(id);
          } else {
            stop(id);
          }
        });
  }

  /// Only the bookkeeper's copy ends, and its links with it; the owner's mail goes on.
  public void stopCopy(FirmId id) {
    firms
        .find(id)
        .ifPresent(firm -> {
          MailPlan alone = firm.mail().withBookkeeper("");
          links.revokeReaders(id);
          firms.plan(id, alone, DigestTime.nextAfter(clock.instant(), alone));
        });
  }
}
