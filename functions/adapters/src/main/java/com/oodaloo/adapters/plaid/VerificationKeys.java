package com.oodaloo.adapters.plaid;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/// Where the keys that sign Plaid's webhooks come from.
public interface VerificationKeys {
  /// The live key of that id; empty when there is none, or it has expired.
  ///
  /// @throws com.oodaloo.app.Unavailable when that could not be found out
  Optional<PublicKey> find(String kid, Instant now);
}
