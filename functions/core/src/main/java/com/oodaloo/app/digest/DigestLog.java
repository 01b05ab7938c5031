package com.oodaloo.app.digest;

import com.oodaloo.domain.digest.Foretold;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.time.Instant;

/// Which digests were sent: one row per firm and ISO week.
public interface DigestLog {
  /// Claims the week for one attempt. False when it was sent, or when another attempt claimed it
  /// less than the lease ago (`now` before its `until`).
  boolean claim(FirmId firm, Week week, Instant now, Instant until);

  void sent(FirmId firm, Week week, Sent sent);

  /// What the digest of that week foretold, if it was sent.
  Foretold foretold(FirmId firm, Week week);

  /// A mail that SES took: its id there, the cash it foretells for the next Monday, and when.
  record Sent(String messageId, Foretold foretold, Instant at) {}
}
