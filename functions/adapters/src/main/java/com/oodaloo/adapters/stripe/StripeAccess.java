package com.oodaloo.adapters.stripe;

import com.oodaloo.adapters.wire.Secret;
import java.net.URI;
import java.time.Duration;

/// Where Stripe is and who we are there. `patience` bounds one call from first byte to last.
public record StripeAccess(URI base, Secret apiKey, Duration patience) {
  /// The name of the account the key itself belongs to: no other one is named in calls or events.
  public static final String OWN_ACCOUNT = "own";

  public static final Duration PATIENCE = Duration.ofSeconds(10);

  public static StripeAccess of(URI base, String apiKey) {
    return new StripeAccess(base, new Secret(apiKey), PATIENCE);
  }
}
