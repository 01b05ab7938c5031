package com.oodaloo.handlers.http;

/// The cookie that binds a connection attempt to the browser it began in: ten minutes, for our own
/// pages alone, out of reach of scripts and of every other host (`__Host-`).
public final class OauthCookie {
  private static final String NAME = "__Host-oodaloo-connect";
  private static final String SCOPE = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";

  private OauthCookie() {}

  public static HttpAnswer put(HttpAnswer answer, String secret) {
    return answer.withCookie(NAME + "=" + secret + SCOPE + "600");
  }

  public static HttpAnswer taken(HttpAnswer answer) {
    return answer.withCookie(NAME + "=" + SCOPE + "0");
  }

  /// The secret the browser shows, empty when it shows none.
  public static String of(HttpEvent event) {
    return event.cookie(NAME);
  }
}
