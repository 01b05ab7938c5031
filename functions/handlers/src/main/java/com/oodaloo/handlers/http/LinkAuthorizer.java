package com.oodaloo.handlers.http;

import com.oodaloo.app.access.Trail;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.app.links.SignedLinks.Checked;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Lets in the holder of a signed link whose purpose opens the page, and signs the links that lead
/// on from it: none of them lives longer than the one it came from.
public record LinkAuthorizer(SignedLinks links, Trail trail) {
  /// Who was let in, by which token, and until when.
  record Guest(FirmId firm, String item, Purpose purpose, String token, Instant until) {
    /// The bookkeeper looks and changes nothing.
    boolean onlyReads() {
      return purpose == Purpose.READ;
    }
  }

  /// Opens a link of one of these purposes; an old one offers a fresh one by mail.
  HttpAnswer open(HttpEvent event, List<Purpose> purposes, Function<Guest, HttpAnswer> opened) {
    String token = event.token();
    boolean old = false;
    for (Purpose purpose : purposes) {
      switch (links.check(token, purpose)) {
        case Checked.Valid valid -> {
          Guest guest = new Guest(valid.firm(), valid.item(), purpose, token, valid.expires());
          return traced(event, guest, valid.nonce(), opened.apply(guest));
        }
        case Checked.Expired _ -> old = true;
        case Checked.Refused _ -> {}
      }
    }
    return old
        ? HttpAnswer.page(410, TrayPages.expired(token))
        : HttpAnswer.page(403, TrayPages.refused());
  }

  /// A mail program may look at the way out of a mail as often as it likes: that writes nothing.
  private HttpAnswer traced(HttpEvent event, Guest guest, String nonce, HttpAnswer answer) {
    if (!(event.isRead() && guest.purpose() == Purpose.UNSUBSCRIBE)) {
      Visitor visitor = new Visitor("link to the " + guest.purpose().word(), nonce, event);
      trail.add(guest.firm(), visitor.who(), visitor.what(answer.status()));
    }
    return answer;
  }

  String sign(Purpose purpose, Guest guest, String item) {
    return links.signUntil(purpose, guest.firm(), item, guest.until());
  }

  /// "company?t=…", beside the page it stands on.
  String url(String page, Purpose purpose, Guest guest, String item) {
    return page + "?t=" + encoded(sign(purpose, guest, item));
  }

  static String encoded(String token) {
    return URLEncoder.encode(token, StandardCharsets.UTF_8);
  }
}
