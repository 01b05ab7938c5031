package com.oodaloo.handlers.pages;

import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.tray.TrayItem;
import java.time.LocalDate;

/// What the page of one item is made from. `token` may answer it, `trayUrl` leads back to the list
/// ("" when the reader may see only this item).
public record TrayDetail(
    Books books, TrayItem item, LocalDate today, String token, String trayUrl) {}
