package com.oodaloo.app.digest;

import com.oodaloo.domain.digest.Foretold;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.time.Instant;

/// Which digests were sent: one row per firm and ISO week.
public interface DigestLog {
  /// Claims the week for one attempt.
  Claimed claim(FirmId firm, Week week, Claim claim);

  enum Claimed {
    OURS,
    /// Another attempt claimed it and its lease still runs: it may or may not send.
    OTHERS,
    SENT
  }

  /// The mail service took the mail of that week: it said so to us, or by an event when its answer
  /// was lost. Without a claim nothing is kept.
  void sent(FirmId firm, Week week, Sent sent);

  /// What the digest of that week foretold, if it was sent.
  Foretold foretold(FirmId firm, Week week);

  /// An attempt that lasts from `now` to `until`, with a mail that foretells the cash of the next
  /// Monday.
  record Claim(Instant now, Instant until, Foretold foretold) {}

  /// A mail that SES took: its id there, and when.
  record Sent(String messageId, Instant at) {}
}
