package com.oodaloo.app.digest;

import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.time.Clock;

/// Takes the mail service's word that a digest went out. Its answer to us may have been lost, and
/// without this the week's mail would be sent again once the claim has ended.
public final class ConfirmDigest {
  private final DigestLog log;
  private final Clock clock;

  public ConfirmDigest(DigestLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  public void confirm(FirmId firm, Week week, String messageId) {
    log.sent(firm, week, new DigestLog.Sent(messageId, clock.instant()));
  }
}
