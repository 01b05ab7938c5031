package com.oodaloo.handlers.http;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.digest.MailWay;
import com.oodaloo.app.digest.ShowCompany;
import com.oodaloo.app.digest.StopDigest;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks.Checked;
import com.oodaloo.app.tray.AnswerTray;
import com.oodaloo.app.tray.OwnerSays;
import com.oodaloo.app.tray.SendFreshLink;
import com.oodaloo.app.tray.ShowTray;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.handlers.WorkLog;
import com.oodaloo.handlers.http.LinkAuthorizer.Guest;
import com.oodaloo.handlers.pages.TrayWays;
import com.oodaloo.handlers.pages.company.CompanyPage;
import com.oodaloo.handlers.pages.parts.NoticePage;
import com.oodaloo.handlers.pages.tray.AnswerForm;
import com.oodaloo.handlers.pages.tray.SplitDraft;
import com.oodaloo.handlers.pages.tray.TrayDetail;
import com.oodaloo.handlers.pages.tray.TrayList;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The tray's routes: `GET /`, `GET /company`, `GET /item`, `POST /answer`, `POST /fresh`, `GET`
/// and `POST /unsubscribe`; and those of the settings.
///
/// `GET` shows and never acts, so that a mail scanner that opens every link changes nothing. A
/// `POST` acts only with the signed token in its body, which no other site can know. A mail's link
/// opens questions and figures; whatever else there is takes a session.
public final class TrayFunction {
  private static final List<Purpose> LOOKS = List.of(Purpose.TRAY, Purpose.READ);

  private final LinkAuthorizer doors;
  private final Uses uses;
  private final SettingsFunction settings;

  /// The use cases behind the routes.
  public record Uses(
      ShowTray show,
      ShowCompany company,
      AnswerTray answers,
      SendFreshLink fresh,
      StopDigest stop) {}

  public TrayFunction(LinkAuthorizer doors, Uses uses, SettingsFunction settings) {
    this.doors = doors;
    this.uses = uses;
    this.settings = settings;
  }

  public HttpAnswer handle(HttpEvent event, WorkLog log) {
    boolean reads = event.isRead();
    return switch (event.path()) {
      case "/" -> reads ? list(event) : HttpAnswer.status(405);
      case "/company" -> reads ? company(event) : HttpAnswer.status(405);
      case "/item" -> reads ? item(event) : HttpAnswer.status(405);
      case "/answer" -> event.isPost() ? answer(event, log) : HttpAnswer.status(405);
      case "/fresh" -> event.isPost() ? fresh(event, log) : HttpAnswer.status(405);
      case "/unsubscribe" ->
          reads ? offerStop(event) : event.isPost() ? stop(event, log) : HttpAnswer.status(405);
      default -> settings.handle(event, log);
    };
  }

  private HttpAnswer list(HttpEvent event) {
    return doors.open(
        event,
        LOOKS,
        guest ->
            uses.show()
                .books(guest.firm())
                .map(books -> HttpAnswer.page(200, TrayPages.list(list(guest, books))))
                .orElseGet(TrayFunction::gone));
  }

  private TrayList list(Guest guest, FirmBooks books) {
    Purpose purpose = guest.onlyReads() ? Purpose.READ : Purpose.ANSWER;
    return new TrayList(
        ways(guest),
        books.books(),
        books.tray(),
        books.books().asOf(),
        item -> doors.url("item", purpose, guest, item),
        item -> guest.onlyReads() ? "" : doors.sign(Purpose.ANSWER, guest, item));
  }

  private TrayWays ways(Guest guest) {
    String same = "?t=" + LinkAuthorizer.encoded(guest.token());
    return guest.onlyReads()
        ? new TrayWays("./" + same, "company" + same, "", guest.token())
        : new TrayWays("./" + same, "company" + same, "settings" + same, "");
  }

  private HttpAnswer company(HttpEvent event) {
    return doors.open(
        event,
        LOOKS,
        guest ->
            uses.company()
                .of(guest.firm())
                .map(it -> CompanyPage.render(it.digest(), it.behind(), ways(guest)))
                .map(page -> HttpAnswer.page(200, page))
                .orElseGet(TrayFunction::gone));
  }

  private HttpAnswer item(HttpEvent event) {
    return doors.open(
        event,
        List.of(Purpose.ANSWER, Purpose.READ),
        guest -> {
          Optional<FirmBooks> books = uses.show().books(guest.firm());
          return books
              .flatMap(found -> found.tray().find(guest.item()))
              .map(item -> TrayPages.detail(detail(books.orElseThrow(), item, guest)))
              .map(page -> HttpAnswer.page(200, page))
              .orElseGet(TrayFunction::gone);
        });
  }

  private HttpAnswer answer(HttpEvent event, WorkLog log) {
    return doors.open(event, List.of(Purpose.ANSWER), guest -> answer(guest, event.form(), log));
  }

  /// The genuine but old link may be of the list or of one question. A bookkeeper gets none: it
  /// would go to the owner.
  private HttpAnswer fresh(HttpEvent event, WorkLog log) {
    return Stream.of(Purpose.TRAY, Purpose.ANSWER)
        .map(purpose -> doors.links().check(event.token(), purpose))
        .filter(Checked.Expired.class::isInstance)
        .map(Checked.Expired.class::cast)
        .findFirst()
        .map(old -> fresh(old.firm(), event.base(), log))
        .orElseGet(() -> HttpAnswer.page(403, TrayPages.refused()));
  }

  private HttpAnswer fresh(FirmId firm, URI base, WorkLog log) {
    SendFreshLink.Outcome outcome = uses.fresh().send(firm, base);
    log.done(firm.value(), "FRESH_LINK_" + outcome);
    return switch (outcome) {
      case SENT, SENT_TODAY -> HttpAnswer.page(200, TrayPages.freshLinkSent());
      case UNKNOWN_FIRM -> gone();
    };
  }

  private HttpAnswer answer(Guest guest, Map<String, String> form, WorkLog log) {
    Optional<FirmBooks> books = uses.show().books(guest.firm());
    if (books.isEmpty()) {
      return gone();
    }
    return switch (AnswerForm.read(form, books.get().books().firm().currency())) {
      case AnswerForm.Read.Understood(OwnerSays says) -> {
        AnswerTray.Outcome outcome =
            uses.answers().answer(guest.firm(), guest.item(), says, "link");
        log.done(guest.firm().value(), WorkLog.name(outcome));
        yield shown(outcome, books.get(), form, guest);
      }
      case AnswerForm.Read.Unclear(String problem) ->
          books
              .get()
              .tray()
              .find(guest.item())
              .map(item -> invalid(books.get(), item, SplitDraft.of(form, problem), guest))
              .orElseGet(TrayFunction::gone);
    };
  }

  private HttpAnswer shown(
      AnswerTray.Outcome outcome, FirmBooks books, Map<String, String> form, Guest guest) {
    return switch (outcome) {
      case AnswerTray.Outcome.Taken(TrayItem item) ->
          HttpAnswer.page(200, TrayPages.taken(detail(books, item, guest)));
      case AnswerTray.Outcome.AlreadyAnswered(TrayItem item) ->
          HttpAnswer.page(409, TrayPages.alreadyAnswered(detail(books, item, guest)));
      case AnswerTray.Outcome.Invalid(TrayItem item, String reason) ->
          invalid(books, item, SplitDraft.of(form, reason), guest);
      case AnswerTray.Outcome.Changed(TrayItem item, String reason) ->
          HttpAnswer.page(
              409, TrayPages.invalid(detail(books, item, guest), SplitDraft.of(form, reason)));
      case AnswerTray.Outcome.NotFound _ -> gone();
    };
  }

  private HttpAnswer offerStop(HttpEvent event) {
    return doors.open(
        event,
        List.of(Purpose.UNSUBSCRIBE),
        guest -> HttpAnswer.page(200, NoticePage.render(TrayPages.stopOffer(guest.token()))));
  }

  /// By our own form, or by a mail program's one-click request. Whoever the mail is not for any
  /// more is told the same, and stops nothing.
  private HttpAnswer stop(HttpEvent event, WorkLog log) {
    return doors.open(
        event,
        List.of(Purpose.UNSUBSCRIBE),
        guest -> {
          uses.stop().stop(guest.firm(), MailWay.read(guest.item()));
          log.done(guest.firm().value(), "UNSUBSCRIBED");
          return HttpAnswer.page(
              200, NoticePage.render(NoticePage.Notice.of("The Monday mail is stopped", "Done.")));
        });
  }

  private static HttpAnswer invalid(FirmBooks books, TrayItem item, SplitDraft draft, Guest guest) {
    return HttpAnswer.page(422, TrayPages.invalid(detail(books, item, guest), draft));
  }

  private static TrayDetail detail(FirmBooks books, TrayItem item, Guest guest) {
    return new TrayDetail(books, item, guest.onlyReads() ? "" : guest.token(), "");
  }

  private static HttpAnswer gone() {
    return HttpAnswer.page(404, TrayPages.gone());
  }
}
