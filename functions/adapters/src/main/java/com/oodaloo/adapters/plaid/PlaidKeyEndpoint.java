package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.plaid.client.model.WebhookVerificationKeyGetRequest;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Asks Plaid for a key, each time. Key ids belong to one environment, so that a sandbox webhook
/// finds no key in production.
public final class PlaidKeyEndpoint implements VerificationKeys {
  /// The webhook has ten seconds in all.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final PlaidCalls plaid;

  public PlaidKeyEndpoint(PlaidCalls plaid) {
    this.plaid = plaid;
  }

  @Override
  public Optional<PublicKey> find(String kid, Instant now) {
    WebhookVerificationKeyGetRequest request = new WebhookVerificationKeyGetRequest().keyId(kid);
    PlaidAnswer answer = plaid.post(endpoints -> endpoints.verificationKey(request), PATIENCE);
    if (answer.errorCode().equals("INVALID_WEBHOOK_VERIFICATION_KEY_ID")) {
      return Optional.empty();
    }
    return live(object(answer).path("key"), kid);
  }

  /// Any refusal but "no such key" is a fault between Plaid and us: the sender shall try again.
  private static JsonNode object(PlaidAnswer answer) {
    try {
      return answer.orThrow();
    } catch (Rejected fault) {
      throw new Unavailable("Plaid gave no verification key", fault);
    }
  }

  private static Optional<PublicKey> live(JsonNode key, String kid) {
    boolean expired = key.hasNonNull("expired_at");
    boolean asked = text(key, "kid").equals(kid);
    return expired || !asked ? Optional.empty() : P256.key(key);
  }
}
