package com.oodaloo.handlers.http;

import com.oodaloo.app.access.Session;
import com.oodaloo.app.sync.statement.ImportStatement;
import com.oodaloo.app.sync.statement.ImportStatement.Outcome;
import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementDocument;
import com.oodaloo.app.sync.statement.StatementReader;
import com.oodaloo.app.tray.ShowTray;
import com.oodaloo.domain.books.Books;
import com.oodaloo.handlers.WorkLog;
import com.oodaloo.handlers.pages.tray.TrayPages;
import com.oodaloo.handlers.pages.upload.UploadPage;
import com.oodaloo.handlers.pages.upload.UploadPage.Look;
import com.oodaloo.handlers.pages.upload.UploadView;
import java.util.List;
import java.util.Optional;

/// `GET` and `POST /upload`: a bank statement is looked at, then taken, then may be taken back.
///
/// For an owner in a session. Nothing is kept between the steps: the page carries the file along.
/// No word of it is logged.
public final class UploadFunction {
  private static final String TOO_LARGE =
      "the file is larger than 4 MB; download fewer months at a time";

  private final SessionAuthorizer sessions;
  private final Uses uses;

  /// The use cases behind the route.
  public record Uses(StatementReader reader, ImportStatement imports, ShowTray books) {}

  public UploadFunction(SessionAuthorizer sessions, Uses uses) {
    this.sessions = sessions;
    this.uses = uses;
  }

  public HttpAnswer handle(HttpEvent event, WorkLog log) {
    if (!event.isRead() && !event.isPost()) {
      return HttpAnswer.status(405);
    }
    return sessions.open(
        event,
        session ->
            event.isRead()
                ? HttpAnswer.page(200, UploadPage.first(session.formToken()))
                : posted(session, UploadForm.of(event), log),
        () -> HttpAnswer.page(403, TrayPages.refused()));
  }

  private HttpAnswer posted(Session owner, UploadForm form, WorkLog log) {
    if (form.isTooLarge()) {
      return refused(owner, 413, List.of(TOO_LARGE), log);
    }
    if (form.file().length == 0) {
      return refused(owner, 422, List.of("no file came along; choose one"), log);
    }
    return uses.books()
        .books(owner.firm())
        .map(found -> read(owner, form, found.books(), log))
        .orElseGet(() -> HttpAnswer.page(404, TrayPages.gone()));
  }

  private static HttpAnswer refused(Session owner, int status, List<String> faults, WorkLog log) {
    log.done(owner.firm().value(), "STATEMENT_REFUSED");
    return HttpAnswer.page(status, UploadPage.refused(owner.formToken(), faults));
  }

  private HttpAnswer read(Session owner, UploadForm form, Books books, WorkLog log) {
    return switch (uses.reader().read(form.file(), books.firm().currency())) {
      case StatementReader.Read.Refused(List<String> faults) -> refused(owner, 422, faults, log);
      case StatementReader.Read.Understood(StatementDocument document) ->
          understood(owner, form, signed(document, form.field("sign")), books, log);
    };
  }

  private static StatementDocument signed(StatementDocument document, String sign) {
    return switch (sign) {
      case "turn" -> document.turned();
      case "keep" -> document.turned().turned();
      default -> document;
    };
  }

  private HttpAnswer understood(
      Session owner, UploadForm form, StatementDocument document, Books books, WorkLog log) {
    Optional<Statement> chosen = chosen(document, form.field("of"));
    boolean ready = chosen.isPresent() && document.doubts().isEmpty();
    Outcome outcome =
        switch (ready ? form.field("do") : "look") {
          case "take" -> uses.imports().take(owner.firm(), form.target(), chosen.orElseThrow());
          case "undo" -> uses.imports().undo(owner.firm(), form.target(), chosen.orElseThrow());
          default ->
              chosen
                  .map(it -> uses.imports().look(owner.firm(), form.target(), it))
                  .orElseGet(() -> new Outcome.WhichAccount(List.of()));
        };
    log.done(owner.firm().value(), "STATEMENT_" + WorkLog.name(outcome));
    boolean acted = ready && !form.field("do").equals("look");
    return acted
        ? ended(owner, form, document, books, outcome)
        : preview(owner, form, document, books, outcome);
  }

  private static HttpAnswer ended(
      Session owner, UploadForm form, StatementDocument document, Books books, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Imported done ->
          HttpAnswer.page(200, UploadPage.done(owner.formToken(), done, undo(form, done)));
      case Outcome.Undone undone ->
          HttpAnswer.page(200, UploadPage.undone(owner.formToken(), undone));
      case Outcome.UnknownFirm _ -> HttpAnswer.page(404, TrayPages.gone());
      default -> preview(owner, form, document, books, outcome);
    };
  }

  /// By its name, which a new account has by now as well.
  private static UploadView.Undo undo(UploadForm form, Outcome.Imported done) {
    return new UploadView.Undo(
        UploadForm.packed(form.file()), form.field("of"), done.account(), form.field("sign"));
  }

  private static HttpAnswer preview(
      Session owner, UploadForm form, StatementDocument document, Books books, Outcome outcome) {
    String packed = UploadForm.packed(form.file());
    if (packed.length() > UploadForm.BYTES_MAX) {
      return HttpAnswer.page(413, UploadPage.refused(owner.formToken(), List.of(TOO_LARGE)));
    }
    Look look =
        new Look(
            document,
            chosen(document, form.field("of")).map(document.statements()::indexOf).orElse(-1),
            form.field("account"),
            form.field("name"),
            packed);
    boolean asks = !(outcome instanceof Outcome.Imported) && form.field("do").equals("take");
    return HttpAnswer.page(
        asks ? 409 : 200, UploadPage.preview(owner.formToken(), look, books, outcome));
  }

  private static Optional<Statement> chosen(StatementDocument document, String of) {
    List<Statement> all = document.statements();
    if (all.size() == 1) {
      return Optional.of(all.getFirst());
    }
    return of.matches("\\d{1,4}") && Integer.parseInt(of) < all.size()
        ? Optional.of(all.get(Integer.parseInt(of)))
        : Optional.empty();
  }
}
