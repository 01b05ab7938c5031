package com.oodaloo.handlers.pages.tray;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.handlers.pages.TrayWays;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/// What the list page is made from. `itemUrl` and `itemToken` go from a tray item's id to its page
/// and to the token that may answer it, "" for none.
public record TrayList(
    TrayWays ways,
    Books books,
    Tray tray,
    LocalDate today,
    UnaryOperator<String> itemUrl,
    UnaryOperator<String> itemToken) {}
