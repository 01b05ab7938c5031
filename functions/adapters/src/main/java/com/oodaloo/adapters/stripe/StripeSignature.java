package com.oodaloo.adapters.stripe;

import com.oodaloo.app.hashing.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The `stripe-signature` header: one time `t`, and signatures by scheme, of which only `v1`
/// counts. Several `v1` stand there while a secret is being rolled.
record StripeSignature(long second, List<byte[]> marks) {
  private static final int LENGTH_MAX = 4_096;
  private static final int MARKS_MAX = 16;
  private static final String SECOND_FORM = "[0-9]{1,11}";
  private static final String MARK_FORM = "[0-9a-f]{64}";

  /// The signature; empty without exactly one time and at least one `v1`. Two headers joined into
  /// one have two times, and are refused so.
  static Optional<StripeSignature> parse(String header) {
    if (header.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    List<String> times = new ArrayList<>();
    List<byte[]> marks = new ArrayList<>();
    for (String element : header.split(",", -1)) {
      String part = element.strip();
      if (part.startsWith("t=")) {
        times.add(part.substring(2));
      } else if (part.startsWith("v1=") && part.substring(3).matches(MARK_FORM)) {
        marks.add(HexFormat.of().parseHex(part.substring(3)));
      }
    }
    boolean wellFormed =
        times.size() == 1
            && times.getFirst().matches(SECOND_FORM)
            && !marks.isEmpty()
            && marks.size() <= MARKS_MAX;
    return wellFormed
        ? Optional.of(new StripeSignature(Long.parseLong(times.getFirst()), marks))
        : Optional.empty();
  }

  /// Whether it was made at most `tolerance` before or after `now`.
  boolean isTimely(Instant now, Duration tolerance) {
    Duration age = Duration.between(Instant.ofEpochSecond(second), now);
    return age.abs().compareTo(tolerance) <= 0;
  }

  /// Whether one of its marks is the HMAC of time and body under one of the keys. Every pair is
  /// compared, in constant time, so that the time taken tells nothing.
  boolean signs(byte[] body, List<HmacSha256> keys) {
    byte[] moment = (second + ".").getBytes(StandardCharsets.US_ASCII);
    boolean found = false;
    for (HmacSha256 key : keys) {
      byte[] expected = key.of(moment, body);
      for (byte[] mark : marks) {
        found |= MessageDigest.isEqual(expected, mark);
      }
    }
    return found;
  }
}
