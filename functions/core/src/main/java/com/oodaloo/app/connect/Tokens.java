package com.oodaloo.app.connect;

import java.time.Instant;

/// What a vendor gave us to act for the firm. Never printed, never logged.
///
/// `refresh` is empty and `expiresAt` is `Instant.MAX` where the vendor has neither (Plaid).
public record Tokens(String access, String refresh, Instant expiresAt) {
  public static Tokens lasting(String access) {
    return new Tokens(access, "", Instant.MAX);
  }

  @Override
  public String toString() {
    return "Tokens[hidden]";
  }
}
