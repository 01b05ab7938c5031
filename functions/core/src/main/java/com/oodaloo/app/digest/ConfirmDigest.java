package com.oodaloo.app.digest;

import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.time.Clock;

/// Takes the mail service's own word that a digest went out: the sender may never have heard the
/// answer, and would send it again an hour later.
public final class ConfirmDigest {
  private final DigestLog log;
  private final Clock clock;

  public ConfirmDigest(DigestLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  public void confirm(FirmId firm, Week week, String messageId) {
    log.confirmed(firm, week, messageId, clock.instant());
  }
}
