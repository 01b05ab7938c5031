package com.oodaloo.adapters.jobber;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// When an access token ends. Only the token itself says so: the answer around it has no
/// `expires_in`, and its `expires_at`, where present, is no ISO moment.
final class AccessToken {
  /// What Jobber documents for a token that cannot be read.
  private static final Duration LIFE = Duration.ofMinutes(60);

  private static final JsonMapper JSON = new JsonMapper();

  private AccessToken() {}

  static Instant expiry(String token, Instant now) {
    return payload(token)
        .map(payload -> payload.path("exp"))
        .filter(JsonNode::canConvertToLong)
        .filter(JsonNode::isIntegralNumber)
        .map(exp -> Instant.ofEpochSecond(Math.clamp(exp.longValue(), 0, 253_402_300_799L)))
        .orElseGet(() -> now.plus(LIFE));
  }

  private static Optional<JsonNode> payload(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])));
    } catch (IllegalArgumentException | JsonProcessingException _) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory can be read", impossible);
    }
  }
}
