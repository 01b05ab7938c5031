package com.oodaloo.handlers.http;

import java.util.regex.Pattern;

/// The two cookies of an owner's browser, each for our own host alone, over TLS alone, out of reach
/// of scripts and of posts from other sites (RFC 6265bis: `__Host-`, `HttpOnly`, `SameSite=Lax`).
/// Browsers take this machine's own address for safe, so they work in a local run, too.
///
/// `browser` is a secret that binds a one-time link to the browser that asked for it; `session` is
/// what the proof began.
public final class OwnerCookies {
  private static final String SESSION = "__Host-oodaloo-session";
  private static final String BROWSER = "__Host-oodaloo-browser";
  private static final String SCOPE = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";
  private static final Pattern SECRET = Pattern.compile("[0-9a-f]{32}");

  private OwnerCookies() {}

  /// What the browser shows of its session, empty when it shows none.
  public static String session(HttpEvent event) {
    return event.cookie(SESSION);
  }

  /// The browser's secret, empty when it shows none that could be ours.
  public static String browser(HttpEvent event) {
    String shown = event.cookie(BROWSER);
    return SECRET.matcher(shown).matches() ? shown : "";
  }

  public static HttpAnswer withSession(HttpAnswer answer, String cookie) {
    return answer.withCookie(SESSION + "=" + cookie + SCOPE + "1800");
  }

  public static HttpAnswer withoutSession(HttpAnswer answer) {
    return answer.withCookie(SESSION + "=" + SCOPE + "0");
  }

  /// Kept for as long as the link it binds.
  public static HttpAnswer withBrowser(HttpAnswer answer, String secret) {
    return answer.withCookie(BROWSER + "=" + secret + SCOPE + "900");
  }
}
