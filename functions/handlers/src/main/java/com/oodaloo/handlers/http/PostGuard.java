package com.oodaloo.handlers.http;

import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/// Stands before the pages: no other site may send a form, and neither one link nor one firm's
/// links together are used without end. The token it counts by is the one the page acts by
/// (`HttpEvent.token`).
public final class PostGuard {
  /// In one hour; an owner who answers every question of a long tray stays far below.
  static final int USES_MAX = 120;

  private final SignedLinks links;
  private final UseLimits limits;

  public PostGuard(SignedLinks links, UseLimits limits) {
    this.links = links;
    this.limits = limits;
  }

  /// @param page what answers when nothing stands against it
  public HttpAnswer guard(HttpEvent event, Supplier<HttpAnswer> page) {
    if (!event.isRead() && !isOfThisSite(event)) {
      return HttpAnswer.page(403, TrayPages.refused());
    }
    Optional<SignedLinks.Stamp> stamp = links.stamp(event.token());
    if (stamp.isEmpty() || isWayOut(event)) {
      return page.get();
    }
    return event.isRead() || limits.spend(stamp.get(), USES_MAX)
        ? limits.within(stamp.get().firm(), event, page)
        : UseLimits.tooMany();
  }

  /// Mail scanners look at it as often as they like, which reads and writes nothing. A token that
  /// we did not make counts nothing either: strangers write no rows.
  private static boolean isWayOut(HttpEvent event) {
    return event.isRead() && event.path().endsWith("/unsubscribe");
  }

  /// Browsers say where a request comes from. Those that do not, and mail programs, are let
  /// through: what proves the owner is a token in the body that no other site knows. Under
  /// `no-referrer` a browser's own `Origin` is `null`.
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
}
