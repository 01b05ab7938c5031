package com.oodaloo.handlers.pages.tray;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.tray.TrayItem;
import java.time.LocalDate;

/// What the page of one item is made from. `token` may answer it ("" when the reader may only
/// look), `trayUrl` leads back to the list ("" when the reader may see only this item).
public record TrayDetail(FirmBooks kept, TrayItem item, String token, String trayUrl) {
  public Books books() {
    return kept.books();
  }

  public LocalDate today() {
    return kept.books().asOf();
  }
}
