package com.oodaloo.app.hashing;

import java.util.Base64;
import java.util.Optional;

/// Base64url without padding, in its only canonical spelling: two texts never mean the same bytes.
public final class Base64Url {
  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The bytes; empty when the text is padded, spelt in another way, or no base64url at all.
  public static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
