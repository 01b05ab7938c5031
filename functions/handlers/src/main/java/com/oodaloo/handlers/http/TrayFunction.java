package com.oodaloo.handlers.http;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.digest.ShowCompany;
import com.oodaloo.app.digest.StopDigest;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.app.links.SignedLinks.Checked;
import com.oodaloo.app.tray.AnswerTray;
import com.oodaloo.app.tray.OwnerSays;
import com.oodaloo.app.tray.SendFreshLink;
import com.oodaloo.app.tray.ShowTray;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.handlers.WorkLog;
import com.oodaloo.handlers.pages.AnswerForm;
import com.oodaloo.handlers.pages.CompanyPage;
import com.oodaloo.handlers.pages.NoticePage;
import com.oodaloo.handlers.pages.SplitDraft;
import com.oodaloo.handlers.pages.TrayDetail;
import com.oodaloo.handlers.pages.TrayList;
import com.oodaloo.handlers.pages.TrayPages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The tray's routes: `GET /`, `GET /company`, `GET /item`, `POST /answer`, `POST /fresh`, `GET`
/// and `POST /unsubscribe`.
///
/// `GET` shows and never writes, so that a mail scanner that opens every link changes nothing. A
/// `POST` acts only with the signed token in its body, which no other site can know.
public final class TrayFunction {
  private static final Duration LINK_LIFE = Duration.ofDays(14);

  private final SignedLinks links;
  private final Uses uses;

  /// The use cases behind the routes.
  public record Uses(
      ShowTray show,
      ShowCompany company,
      AnswerTray answers,
      SendFreshLink fresh,
      StopDigest stop) {}

  public TrayFunction(SignedLinks links, Uses uses) {
    this.links = links;
    this.uses = uses;
  }

  public HttpAnswer handle(HttpEvent event, WorkLog log) {
    boolean reads = event.method().equals("GET") || event.method().equals("HEAD");
    return switch (event.path()) {
      case "/" -> reads ? list(event.query("t")) : HttpAnswer.status(405);
      case "/company" -> reads ? company(event.query("t")) : HttpAnswer.status(405);
      case "/item" -> reads ? item(event.query("t")) : HttpAnswer.status(405);
      case "/answer" -> event.isPost() ? answer(event.form(), log) : HttpAnswer.status(405);
      case "/fresh" -> event.isPost() ? fresh(event.form(), log) : HttpAnswer.status(405);
      case "/unsubscribe" -> reads ? offerStop(event.query("t")) : stop(event, log);
      default -> HttpAnswer.status(404);
    };
  }

  /// Opens a link of that purpose; an old one offers a fresh one by mail.
  private HttpAnswer open(
      String token, Purpose purpose, Function<Checked.Valid, HttpAnswer> opened) {
    return switch (links.check(token, purpose)) {
      case Checked.Valid valid -> opened.apply(valid);
      case Checked.Expired _ -> HttpAnswer.page(410, TrayPages.expired(token));
      case Checked.Refused _ -> HttpAnswer.page(403, TrayPages.refused());
    };
  }

  private HttpAnswer list(String token) {
    return open(
        token,
        Purpose.TRAY,
        link ->
            uses.show()
                .books(link.firm())
                .map(books -> list(link.firm(), books, token))
                .orElseGet(TrayFunction::gone));
  }

  private HttpAnswer company(String token) {
    return open(
        token,
        Purpose.TRAY,
        link ->
            uses.company()
                .of(link.firm())
                .map(it ->
                    HttpAnswer.page(
                        200,
                        CompanyPage.render(it.digest(), it.behind(), "./?t=" + encoded(token))))
                .orElseGet(TrayFunction::gone));
  }

  private HttpAnswer list(FirmId firm, FirmBooks books, String token) {
    return HttpAnswer.page(
        200,
        TrayPages.list(
            new TrayList(
                "company?t=" + encoded(token),
                books.books(),
                books.tray(),
                books.books().asOf(),
                item -> "item?t=" + encoded(answerToken(firm, item)),
                item -> answerToken(firm, item))));
  }

  private HttpAnswer item(String token) {
    return open(token, Purpose.ANSWER, link -> item(link, token));
  }

  private HttpAnswer item(Checked.Valid link, String token) {
    Optional<FirmBooks> books = uses.show().books(link.firm());
    Optional<TrayItem> item = books.flatMap(found -> found.tray().find(link.item()));
    return item.isPresent()
        ? HttpAnswer.page(200, TrayPages.detail(detail(books.orElseThrow(), item.get(), token)))
        : gone();
  }

  private HttpAnswer answer(Map<String, String> form, WorkLog log) {
    String token = form.getOrDefault("t", "");
    return open(token, Purpose.ANSWER, link -> answer(link, form, token, log));
  }

  /// The genuine but old link may be of the list or of one question.
  private HttpAnswer fresh(Map<String, String> form, WorkLog log) {
    String token = form.getOrDefault("t", "");
    return Stream.of(Purpose.TRAY, Purpose.ANSWER)
        .map(purpose -> links.check(token, purpose))
        .filter(Checked.Expired.class::isInstance)
        .map(Checked.Expired.class::cast)
        .findFirst()
        .map(old -> fresh(old.firm(), log))
        .orElseGet(() -> HttpAnswer.page(403, TrayPages.refused()));
  }

  private HttpAnswer fresh(FirmId firm, WorkLog log) {
    SendFreshLink.Outcome outcome = uses.fresh().send(firm);
    log.done(firm.value(), "FRESH_LINK_" + outcome);
    return switch (outcome) {
      case SENT, SENT_TODAY -> HttpAnswer.page(200, TrayPages.freshLinkSent());
      case UNKNOWN_FIRM -> gone();
    };
  }

  private HttpAnswer answer(
      Checked.Valid link, Map<String, String> form, String token, WorkLog log) {
    Optional<FirmBooks> books = uses.show().books(link.firm());
    if (books.isEmpty()) {
      return gone();
    }
    return switch (AnswerForm.read(form, books.get().books().firm().currency())) {
      case AnswerForm.Read.Understood(OwnerSays says) -> {
        AnswerTray.Outcome outcome = uses.answers().answer(link.firm(), link.item(), says, "link");
        log.done(link.firm().value(), WorkLog.name(outcome));
        yield shown(outcome, books.get(), form, token);
      }
      case AnswerForm.Read.Unclear(String problem) ->
          books
              .get()
              .tray()
              .find(link.item())
              .map(item -> invalid(books.get(), item, SplitDraft.of(form, problem), token))
              .orElseGet(TrayFunction::gone);
    };
  }

  private HttpAnswer shown(
      AnswerTray.Outcome outcome, FirmBooks books, Map<String, String> form, String token) {
    return switch (outcome) {
      case AnswerTray.Outcome.Taken(TrayItem item) ->
          HttpAnswer.page(200, TrayPages.taken(detail(books, item, token)));
      case AnswerTray.Outcome.AlreadyAnswered(TrayItem item) ->
          HttpAnswer.page(409, TrayPages.alreadyAnswered(detail(books, item, token)));
      case AnswerTray.Outcome.Invalid(TrayItem item, String reason) ->
          invalid(books, item, SplitDraft.of(form, reason), token);
      case AnswerTray.Outcome.NotFound _ -> gone();
    };
  }

  private HttpAnswer offerStop(String token) {
    return open(
        token,
        Purpose.UNSUBSCRIBE,
        _ ->
            HttpAnswer.page(
                200,
                NoticePage.render(
                    new NoticePage.Notice(
                        "Stop the Monday mail?",
                        List.of("Nothing is stopped until you press the button."),
                        new NoticePage.Offer("unsubscribe", token, "Stop the Monday mail")))));
  }

  /// The one-click request of a mail program carries the token in the URL, our own form in its body
  /// (RFC 8058).
  private HttpAnswer stop(HttpEvent event, WorkLog log) {
    String token = event.form().getOrDefault("t", event.query("t"));
    return open(
        token,
        Purpose.UNSUBSCRIBE,
        link -> {
          uses.stop().stop(link.firm());
          log.done(link.firm().value(), "UNSUBSCRIBED");
          return HttpAnswer.page(
              200, NoticePage.render(NoticePage.Notice.of("The Monday mail is stopped", "Done.")));
        });
  }

  private static HttpAnswer invalid(
      FirmBooks books, TrayItem item, SplitDraft draft, String token) {
    return HttpAnswer.page(422, TrayPages.invalid(detail(books, item, token), draft));
  }

  private static TrayDetail detail(FirmBooks books, TrayItem item, String token) {
    return new TrayDetail(books.books(), item, books.books().asOf(), token, "");
  }

  private String answerToken(FirmId firm, String item) {
    return links.sign(Purpose.ANSWER, firm, item, LINK_LIFE);
  }

  private static HttpAnswer gone() {
    return HttpAnswer.page(404, TrayPages.gone());
  }

  private static String encoded(String token) {
    return URLEncoder.encode(token, StandardCharsets.UTF_8);
  }
}
