package com.oodaloo.adapters.plaid;

import java.util.Base64;
import java.util.Optional;

/// Base64url without padding, in its only canonical spelling: two texts never mean the same bytes.
final class Base64Url {
  private Base64Url() {}

  static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      return canonical.equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
