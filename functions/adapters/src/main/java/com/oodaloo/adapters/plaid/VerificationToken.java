package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.text;
import static com.oodaloo.adapters.wire.JsonFields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The JWT in the `plaid-verification` header, well formed but not yet believed.
final class VerificationToken {
  private static final int LENGTH_MAX = 2_048;
  private static final String KID_FORM = "[A-Za-z0-9_-]{1,64}";
  private static final String HASH_FORM = "[0-9a-f]{64}";
  private static final long LAST_SECOND = 253_402_300_799L;

  /// Header fields by which a token names its own key or asks for an extension.
  private static final List<String> FORBIDDEN = List.of("jwk", "jku", "x5u", "x5c", "crit");

  private final String kid;
  private final Instant issued;
  private final String bodyHash;
  private final String signed;
  private final byte[] mark;

  private VerificationToken(
      String kid, Instant issued, String bodyHash, String signed, byte[] mark) {
    this.kid = kid;
    this.issued = issued;
    this.bodyHash = bodyHash;
    this.signed = signed;
    this.mark = mark;
  }

  String kid() {
    return kid;
  }

  Instant issued() {
    return issued;
  }

  /// The token, when it is exactly ES256 in canonical base64url with a signature of 64 bytes.
  static Optional<VerificationToken> parse(String text) {
    String[] parts = text.length() <= LENGTH_MAX ? text.split("\\.", -1) : new String[0];
    if (parts.length != 3) {
      return Optional.empty();
    }
    Optional<JsonNode> header = json(parts[0]).filter(VerificationToken::isAllowed);
    Optional<JsonNode> claims = json(parts[1]);
    Optional<byte[]> mark =
        Base64Url.decode(parts[2]).filter(bytes -> bytes.length == P256.SIGNATURE_BYTES);
    if (header.isEmpty() || claims.isEmpty() || mark.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong issued = whole(claims.get(), "iat");
    String hash = text(claims.get(), "request_body_sha256");
    if (issued.isEmpty() || !isMoment(issued.getAsLong()) || !hash.matches(HASH_FORM)) {
      return Optional.empty();
    }
    return Optional.of(
        new VerificationToken(
            text(header.get(), "kid"),
            Instant.ofEpochSecond(issued.getAsLong()),
            hash,
            parts[0] + "." + parts[1],
            mark.get()));
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
    return P256.verifies(key, signed.getBytes(StandardCharsets.US_ASCII), mark);
  }

  private static boolean isMoment(long second) {
    return second >= 0 && second <= LAST_SECOND;
  }

  private static boolean isAllowed(JsonNode header) {
    return text(header, "alg").equals("ES256")
        && text(header, "kid").matches(KID_FORM)
        && FORBIDDEN.stream().noneMatch(header::has);
  }

  private static Optional<JsonNode> json(String part) {
    return Base64Url.decode(part).flatMap(StrictJson::object);
  }
}
