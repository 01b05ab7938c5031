package com.oodaloo.handlers.http;

import com.oodaloo.app.links.LinkUse;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.handlers.Json;
import com.oodaloo.handlers.pages.parts.NoticePage;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/// Stands before the pages that take a `POST`: no other site may send it, and one link may not be
/// used without end. `GET` and `HEAD`, which only show, pass untouched and cost no write.
public final class PostGuard {
  /// In one hour; an owner who answers every question of a long tray stays far below.
  static final int USES_MAX = 120;

  private final SignedLinks links;
  private final LinkUse use;
  private final Clock clock;

  public PostGuard(SignedLinks links, LinkUse use, Clock clock) {
    this.links = links;
    this.use = use;
    this.clock = clock;
  }

  /// @param page what answers when nothing stands against it
  public HttpAnswer guard(HttpEvent event, Supplier<HttpAnswer> page) {
    if (event.method().equals("GET") || event.method().equals("HEAD")) {
      return page.get();
    }
    if (!isOfThisSite(event)) {
      return HttpAnswer.page(403, TrayPages.refused());
    }
    return isWithinBounds(token(event)) ? page.get() : tooMany();
  }

  /// A token that we did not make counts nothing: strangers write no rows.
  private boolean isWithinBounds(String token) {
    return links
        .stamp(token)
        .map(stamp -> use.spend(stamp, USES_MAX, clock.instant()))
        .orElse(true);
  }

  /// In the form, in the JSON of the bank's page, or in the address of a mail program's one-click
  /// request (RFC 8058).
  private static String token(HttpEvent event) {
    Map<String, String> form = event.form();
    return form.containsKey("t")
        ? form.getOrDefault("t", "")
        : Json.parsed(event.body())
            .map(json -> json.path("t").asText(""))
            .filter(token -> !token.isEmpty())
            .orElseGet(() -> event.query("t"));
  }

  /// Browsers say where a request comes from. Those that do not, and mail programs, are let
  /// through: what proves the owner is the token, which no other site knows. Under `no-referrer` a
  /// browser's own `Origin` is `null`.
  private static boolean isOfThisSite(HttpEvent event) {
    String site = event.header("sec-fetch-site");
    String origin = event.header("origin");
    if (!site.isEmpty()) {
      return site.equals("same-origin") || site.equals("none");
    }
    return origin.isEmpty() || origin.equals("null") || isHost(origin, event.header("host"));
  }

  private static boolean isHost(String origin, String host) {
    try {
      return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static HttpAnswer tooMany() {
    return HttpAnswer.page(
            429,
            NoticePage.render(
                NoticePage.Notice.of("Too often", "Please try this link again in an hour.")))
        .with("retry-after", "3600");
  }
}
