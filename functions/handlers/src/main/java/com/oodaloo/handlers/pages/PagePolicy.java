package com.oodaloo.handlers.pages;

import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.handlers.pages.connect.ConnectPage;
import com.oodaloo.handlers.pages.parts.PageScript;
import com.oodaloo.handlers.pages.parts.PageStyle;
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
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(inline)) + "'";
  }
}
