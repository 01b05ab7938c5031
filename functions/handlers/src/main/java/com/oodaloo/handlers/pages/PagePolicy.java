package com.oodaloo.handlers.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The Content-Security-Policy headers that go with the pages.
public final class PagePolicy {
  private static final String COMMON =
      "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; ";

  /// For every page but one: our style sheet and our script by their hashes, and nothing else.
  public static final String STRICT =
      COMMON + "style-src " + hash(PageStyle.CSS) + "; script-src " + hash(PageScript.REMAINDER);

  /// For the page that opens Plaid Link, which may only be loaded from Plaid and sets its own
  /// styles (https://plaid.com/docs/link/web/#csp-directives).
  public static final String PLAID_LINK =
      COMMON
          + "style-src 'unsafe-inline'; img-src data: https://*.plaid.com; "
          + "script-src https://cdn.plaid.com "
          + hash(ConnectPage.SCRIPT)
          + "; frame-src https://cdn.plaid.com; connect-src 'self' https://*.plaid.com";

  private PagePolicy() {}

  private static String hash(String inline) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
