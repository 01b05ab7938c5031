package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.moment;
import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The JWT in the `plaid-verification` header, well formed but not yet believed.
record VerificationToken(CompactJws jws, Instant issued, String bodyHash) {
  private static final String KID_FORM = "[A-Za-z0-9_-]{1,64}";

  String kid() {
    return text(jws.header(), "kid");
  }

  /// The token, when it is exactly ES256 in canonical base64url with a signature of 64 bytes.
  static Optional<VerificationToken> parse(String text) {
    return CompactJws.parse(text)
        .filter(VerificationToken::isAllowed)
        .flatMap(jws -> StrictJson.object(jws.payload()).flatMap(claims -> of(jws, claims)));
  }

  private static boolean isAllowed(CompactJws jws) {
    return jws.isOf("ES256")
        && text(jws.header(), "kid").matches(KID_FORM)
        && jws.mark().length == P256.SIGNATURE_BYTES;
  }

  private static Optional<VerificationToken> of(CompactJws jws, JsonNode claims) {
    return moment(claims, "iat")
        .map(issued -> new VerificationToken(jws, issued, text(claims, "request_body_sha256")));
  }

  /// Whether it was issued at most `age` before and `skew` after `now`.
  boolean isTimely(Instant now, Duration age, Duration skew) {
    return !issued.plus(age).isBefore(now) && !issued.minus(skew).isAfter(now);
  }

  /// Whether it speaks of the body with that SHA-256 in hex, in constant time.
  boolean isAbout(String sha256) {
    return MessageDigest.isEqual(
        bodyHash.getBytes(StandardCharsets.US_ASCII), sha256.getBytes(StandardCharsets.US_ASCII));
  }

  boolean isSignedWith(PublicKey key) {
    return P256.verifies(key, jws.signed(), jws.mark());
  }
}
