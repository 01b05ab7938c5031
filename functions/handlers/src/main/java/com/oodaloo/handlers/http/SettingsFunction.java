package com.oodaloo.handlers.http;

import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.RevokeLinks;
import com.oodaloo.app.monthexport.MonthExport;
import com.oodaloo.app.settings.ChangeSettings;
import com.oodaloo.app.settings.EraseFirm;
import com.oodaloo.app.settings.ShowSettings;
import com.oodaloo.app.settings.Wish;
import com.oodaloo.app.tray.ForgetPayer;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.WorkLog;
import com.oodaloo.handlers.http.LinkAuthorizer.Guest;
import com.oodaloo.handlers.pages.settings.SettingsPage;
import com.oodaloo.handlers.pages.settings.SettingsView;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The settings' routes: `GET` and `POST /settings`, `POST /account`, `GET /month`, `POST /erase`.
///
/// `GET` writes nothing, and the packet is a `GET`. What cannot be undone takes a token of a
/// purpose of its own, which only the page before it hands out.
public final class SettingsFunction {
  private static final String BY = "settings page";

  private final LinkAuthorizer doors;
  private final Uses uses;
  private final URI publicUrl;
  private final Clock clock;

  /// The use cases behind the routes.
  public record Uses(
      ShowSettings show,
      ChangeSettings change,
      AnswerAccounts accounts,
      ForgetPayer forget,
      RevokeLinks revoke,
      EraseFirm erase,
      MonthExport packet) {}

  /// @param publicUrl where the pages are that connect Jobber and the banks
  public SettingsFunction(LinkAuthorizer doors, Uses uses, URI publicUrl, Clock clock) {
    this.doors = doors;
    this.uses = uses;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  HttpAnswer handle(HttpEvent event, WorkLog log) {
    return switch (event.path()) {
      case "/settings" ->
          event.isPost()
              ? in(event.form(), Purpose.SETTINGS, guest -> change(guest, event.form(), log))
              : event.isRead() ? show(event.query("t")) : HttpAnswer.status(405);
      case "/account" ->
          event.isPost()
              ? in(event.form(), Purpose.SETTINGS, guest -> account(guest, event.form(), log))
              : HttpAnswer.status(405);
      case "/erase" ->
          event.isPost()
              ? in(event.form(), Purpose.ERASE, guest -> erase(guest, log))
              : HttpAnswer.status(405);
      case "/month" -> event.isRead() ? month(event) : HttpAnswer.status(405);
      default -> HttpAnswer.status(404);
    };
  }

  private HttpAnswer in(Map<String, String> form, Purpose purpose, Function<Guest, HttpAnswer> to) {
    return doors.open(form.getOrDefault("t", ""), List.of(purpose), to);
  }

  private HttpAnswer show(String token) {
    return doors.open(
        token,
        List.of(Purpose.SETTINGS),
        guest -> page(guest, 200, (look, _) -> SettingsPage.render(look), ""));
  }

  private HttpAnswer page(
      Guest guest, int status, BiFunction<SettingsPage.Look, String, String> render, String words) {
    return uses.show()
        .of(guest.firm())
        .map(settings ->
            new SettingsPage.Look(settings, clock.instant(), guest.token(), ways(guest.firm())))
        .map(look -> HttpAnswer.page(status, render.apply(look, words)))
        .orElseGet(() -> HttpAnswer.page(404, TrayPages.gone()));
  }

  private SettingsView.Ways ways(FirmId firm) {
    return new SettingsView.Ways(
        doors.url("./", Purpose.TRAY, firm, ""),
        doors.url("company", Purpose.TRAY, firm, ""),
        publicUrl + "/auth/jobber/start",
        doors.url(publicUrl + "/connect/bank", Purpose.CONNECT_BANK, firm, ""));
  }

  private HttpAnswer change(Guest guest, Map<String, String> fields, WorkLog log) {
    SettingsForm form = new SettingsForm(fields);
    return switch (form.field("do")) {
      case "erase" ->
          HttpAnswer.page(
              200, SettingsPage.eraseOffer(doors.sign(Purpose.ERASE, guest.firm(), "")));
      case "void-links" -> voidLinks(guest, log);
      case "forget" -> forget(guest, form.field("phrase"), log);
      default -> change(guest, form.wish(), log);
    };
  }

  private HttpAnswer change(Guest guest, Optional<Wish> wish, WorkLog log) {
    if (wish.isEmpty()) {
      return refused(guest, 422, "That could not be understood. Nothing was changed.");
    }
    ChangeSettings.Outcome outcome = uses.change().change(guest.firm(), wish.get());
    log.done(guest.firm().value(), wish.get().getClass().getSimpleName() + " " + outcome);
    return switch (outcome) {
      case DONE -> done(guest, "Saved.");
      case NOT_THERE -> refused(guest, 409, "It is no longer there. Nothing was changed.");
      case NO_ADDRESS ->
          refused(guest, 422, "One of these is no mail address. Nothing was changed.");
      case TOO_MANY -> refused(guest, 422, "There are too many VIPs. Nothing was changed.");
      case LATER -> refused(guest, 503, "The other side does not answer. Please try again.");
    };
  }

  private HttpAnswer forget(Guest guest, String phrase, WorkLog log) {
    ForgetPayer.Outcome outcome = uses.forget().forget(guest.firm(), phrase, BY);
    log.done(guest.firm().value(), outcome.name());
    return switch (outcome) {
      case FORGOTTEN -> done(guest, "Forgotten. Your answers stand; they hold for one time only.");
      case NOT_REMEMBERED -> refused(guest, 409, "That is not remembered any more.");
    };
  }

  /// This page's own link is void as well, so what is shown carries a new one.
  private HttpAnswer voidLinks(Guest guest, WorkLog log) {
    uses.revoke().revoke(guest.firm());
    log.done(guest.firm().value(), "VOID_LINKS");
    String token = doors.sign(Purpose.SETTINGS, guest.firm(), "");
    return done(
        new Guest(guest.firm(), guest.item(), guest.purpose(), token),
        "Every link sent so far is void but the one that stops the mail. The next mail brings new"
            + " ones.");
  }

  private HttpAnswer account(Guest guest, Map<String, String> form, WorkLog log) {
    Optional<AnswerAccounts.Word> word = BankFunction.word(form.getOrDefault("say", ""));
    if (word.isEmpty()) {
      return refused(guest, 422, "That could not be understood. Nothing was changed.");
    }
    AnswerAccounts.Taken taken =
        uses.accounts().say(guest.firm(), word.get(), form.getOrDefault("about", ""));
    log.done(guest.firm().value(), taken.name());
    return switch (taken) {
      case TAKEN -> done(guest, "Noted. Your bank is being read again; give it a minute.");
      case NOT_POSSIBLE, EXPIRED, REFUSED ->
          refused(guest, 409, "The account is not there, or the bank itself calls it so.");
    };
  }

  private HttpAnswer erase(Guest guest, WorkLog log) {
    EraseFirm.Outcome outcome = uses.erase().erase(guest.firm());
    log.done(guest.firm().value(), "ERASE " + WorkLog.name(outcome));
    return switch (outcome) {
      case EraseFirm.Outcome.Gone _ -> HttpAnswer.page(200, SettingsPage.erased());
      case EraseFirm.Outcome.Going(int rows) ->
          HttpAnswer.page(200, SettingsPage.erasing(rows, guest.token()));
      case EraseFirm.Outcome.VendorSilent _ ->
          HttpAnswer.page(503, SettingsPage.vendorSilent(guest.token()));
    };
  }

  private HttpAnswer month(HttpEvent event) {
    return doors.open(
        event.query("t"),
        List.of(Purpose.SETTINGS, Purpose.READ),
        guest ->
            asked(event.query("month"))
                .flatMap(month ->
                    uses.packet()
                        .of(guest.firm(), month)
                        .map(zip -> HttpAnswer.file("oodaloo-" + month + ".zip", zip)))
                .orElseGet(() -> HttpAnswer.page(404, TrayPages.gone())));
  }

  private static Optional<YearMonth> asked(String month) {
    try {
      return Optional.of(YearMonth.parse(month.toUpperCase(Locale.ROOT)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private HttpAnswer done(Guest guest, String words) {
    return page(guest, 200, SettingsPage::done, words);
  }

  private HttpAnswer refused(Guest guest, int status, String words) {
    return page(guest, status, SettingsPage::refused, words);
  }
}
