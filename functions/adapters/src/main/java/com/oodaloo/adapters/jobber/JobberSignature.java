package com.oodaloo.adapters.jobber;

import com.oodaloo.app.hashing.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/// Jobber's signature of a webhook: the base64 of HMAC-SHA256 over the raw body, keyed with the
/// OAuth client secret.
///
/// The bytes must be the ones that arrived: JSON written again is another message.
public final class JobberSignature {
  private final HmacSha256 hmac;

  public JobberSignature(String clientSecret) {
    this.hmac = new HmacSha256(clientSecret.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether `header` signs `body`. Never throws: what is no signature signs nothing. Takes the
  /// same time wherever the first wrong byte stands; the texts are compared, because base64 can
  /// spell one value in several ways.
  public boolean signs(byte[] body, String header) {
    byte[] expected = of(body).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, header.getBytes(StandardCharsets.UTF_8));
  }

  /// The header Jobber would send with `body`.
  public String of(byte[] body) {
    return Base64.getEncoder().encodeToString(hmac.of(body));
  }
}
