package com.oodaloo.adapters.plaid;

import com.oodaloo.adapters.wire.Secret;
import java.net.URI;
import java.time.Duration;

/// Where Plaid is and who we are there. `patience` bounds one call from first byte to last.
public record PlaidAccess(URI base, Secret clientId, Secret secret, Duration patience) {
  /// The first sync after a bank's history arrived may be eight times slower than usual.
  public static final Duration PATIENCE = Duration.ofSeconds(25);

  public static PlaidAccess of(URI base, String clientId, String secret) {
    return new PlaidAccess(base, new Secret(clientId), new Secret(secret), PATIENCE);
  }
}
