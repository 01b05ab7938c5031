package com.oodaloo.app.digest;

import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.time.Instant;

/// Which digests were sent: one row per firm and ISO week, from its claim on. Of a week that nobody
/// claimed nothing is kept: its firm left meanwhile, and took its rows along.
public interface DigestLog {
  /// Claims the week for one attempt.
  Claim claim(FirmId firm, Week week, Instant now, Instant until);

  enum Claim {
    /// Nobody else sends it before `until`.
    OURS,
    /// Another attempt claimed it less than the lease ago (`now` before its `until`), and may have
    /// died with it; or it is our own claim, whose answer was lost.
    TAKEN,
    /// It was sent; it is never claimed again.
    SENT
  }

  void sent(FirmId firm, Week week, Sent sent);

  /// The mail service says that it took the mail, whether or not the sender ever heard so. What
  /// `sent` wrote stays.
  void confirmed(FirmId firm, Week week, String messageId, Instant at);

  /// What the digest of that week foretold, if it was sent.
  PriorForecast foretold(FirmId firm, Week week);

  /// A mail that SES took: its id there, the cash it foretells for the next Monday, and when.
  record Sent(String messageId, PriorForecast foretold, Instant at) {}
}
