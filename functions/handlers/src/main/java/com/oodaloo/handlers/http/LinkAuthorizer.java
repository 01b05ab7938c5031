package com.oodaloo.handlers.http;

import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.app.links.SignedLinks.Checked;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// Lets in the holder of a signed link whose purpose opens the page, and signs the links that lead
/// on from it.
record LinkAuthorizer(SignedLinks links) {
  /// What is asked once more lives no longer than it takes to read it.
  private static final Duration SHORT_LIFE = Duration.ofMinutes(30);

  /// Who was let in, by which token.
  record Guest(FirmId firm, String item, Purpose purpose, String token) {
    /// The bookkeeper looks and changes nothing.
    boolean onlyReads() {
      return purpose == Purpose.READ;
    }
  }

  /// Opens a link of one of these purposes; an old one offers a fresh one by mail.
  HttpAnswer open(String token, List<Purpose> purposes, Function<Guest, HttpAnswer> opened) {
    boolean old = false;
    for (Purpose purpose : purposes) {
      switch (links.check(token, purpose)) {
        case Checked.Valid valid -> {
          return opened.apply(new Guest(valid.firm(), valid.item(), purpose, token));
        }
        case Checked.Expired _ -> old = true;
        case Checked.Refused _ -> {}
      }
    }
    return old
        ? HttpAnswer.page(410, TrayPages.expired(token))
        : HttpAnswer.page(403, TrayPages.refused());
  }

  String sign(Purpose purpose, FirmId firm, String item) {
    return purpose == Purpose.ERASE
        ? links.sign(purpose, firm, item, SHORT_LIFE)
        : links.sign(purpose, firm, item);
  }

  /// "company?t=…", beside the page it stands on.
  String url(String page, Purpose purpose, FirmId firm, String item) {
    return page + "?t=" + encoded(sign(purpose, firm, item));
  }

  static String encoded(String token) {
    return URLEncoder.encode(token, StandardCharsets.UTF_8);
  }
}
