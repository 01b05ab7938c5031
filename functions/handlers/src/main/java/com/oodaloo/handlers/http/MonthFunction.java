package com.oodaloo.handlers.http;

import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.monthexport.MonthExport;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.pages.month.MonthPage;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `GET /month?month=2025-01`: the packet as a file, or with `show=page` as a page to look at. For
/// the owner's session and for the bookkeeper's link.
final class MonthFunction {
  private final LinkAuthorizer doors;
  private final SessionAuthorizer sessions;
  private final MonthExport packet;

  MonthFunction(LinkAuthorizer doors, SessionAuthorizer sessions, MonthExport packet) {
    this.doors = doors;
    this.sessions = sessions;
    this.packet = packet;
  }

  HttpAnswer handle(HttpEvent event) {
    return sessions.open(
        event,
        session -> month(session.firm(), event),
        () -> doors.open(event, List.of(Purpose.READ), guest -> month(guest.firm(), event)));
  }

  private HttpAnswer month(FirmId firm, HttpEvent event) {
    return asked(event.query("month"))
        .flatMap(
            month -> event.query("show").isEmpty() ? file(firm, month) : page(firm, month, event))
        .orElseGet(() -> HttpAnswer.page(404, TrayPages.gone()));
  }

  private Optional<HttpAnswer> file(FirmId firm, YearMonth month) {
    return packet.of(firm, month).map(zip -> HttpAnswer.file("oodaloo-" + month + ".zip", zip));
  }

  private Optional<HttpAnswer> page(FirmId firm, YearMonth month, HttpEvent event) {
    return packet
        .look(firm, month)
        .map(
            at -> HttpAnswer.page(200, MonthPage.render(at.close(), at.books(), event.query("t"))));
  }

  private static Optional<YearMonth> asked(String month) {
    try {
      return Optional.of(YearMonth.parse(month.toUpperCase(Locale.ROOT)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
