package com.oodaloo.handlers.http;

import com.oodaloo.app.access.ChangeRecipient;
import com.oodaloo.app.access.LeaveForGood;
import com.oodaloo.app.access.OwnerSessions;
import com.oodaloo.app.access.Session;
import com.oodaloo.app.access.Trail;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.RevokeLinks;
import com.oodaloo.app.monthexport.MonthExport;
import com.oodaloo.app.settings.ChangeSettings;
import com.oodaloo.app.settings.Settings;
import com.oodaloo.app.settings.ShowSettings;
import com.oodaloo.app.settings.Wish;
import com.oodaloo.app.tray.ForgetPayer;
import com.oodaloo.handlers.WorkLog;
import com.oodaloo.handlers.http.LinkAuthorizer.Guest;
import com.oodaloo.handlers.pages.settings.SettingsPage;
import com.oodaloo.handlers.pages.settings.SettingsView;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The settings' routes: `GET` and `POST /settings`, `POST /account`, `GET /month`, `POST /erase`.
///
/// All of them take a session that fresh proof began; the packet is the bookkeeper's, too. `GET`
/// changes nothing, and deleting everything is confirmed by mail besides.
public final class SettingsFunction {
  private static final String BY = "settings page";
  private static final int STEPS_MAX = 100;
  private static final Set<String> ROUTES =
      Set.of("/settings", "/account", "/erase", "/month", "/confirm", "/prove", "/bank");

  private final LinkAuthorizer doors;
  private final SessionAuthorizer sessions;
  private final ProofFunction proofs;
  private final MonthFunction months;
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
      ChangeRecipient recipient,
      LeaveForGood leave,
      Trail trail,
      MonthExport packet) {}

  /// @param publicUrl where the pages are that connect Jobber and the banks
  public SettingsFunction(
      LinkAuthorizer doors,
      SessionAuthorizer sessions,
      ProofFunction proofs,
      Uses uses,
      URI publicUrl,
      Clock clock) {
    this.doors = doors;
    this.sessions = sessions;
    this.proofs = proofs;
    this.months = new MonthFunction(doors, sessions, uses.packet());
    this.uses = uses;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  HttpAnswer handle(HttpEvent event, WorkLog log) {
    String route = (event.isRead() ? "GET " : event.method() + " ") + event.path();
    return switch (route) {
      case "GET /settings" -> sessions.open(event, this::shown, () -> proofs.ask(event));
      case "POST /settings" -> in(event, session -> change(session, event, log));
      case "POST /account" -> in(event, session -> account(session, event.form(), log));
      case "POST /erase" -> in(event, session -> erase(session, event, log));
      case "GET /month" -> months.handle(event);
      case "GET /confirm" -> proofs.show(event);
      case "POST /confirm" -> proofs.confirm(event, log);
      case "POST /prove" -> proofs.prove(event, log);
      case "GET /bank" -> proofs.bank(event);
      default -> HttpAnswer.status(isKnown(event.path()) ? 405 : 404);
    };
  }

  private static boolean isKnown(String path) {
    return ROUTES.contains(path);
  }

  private static HttpAnswer closed() {
    return HttpAnswer.page(403, TrayPages.refused());
  }

  private HttpAnswer in(HttpEvent event, Function<Session, HttpAnswer> to) {
    return sessions.open(event, to, SettingsFunction::closed);
  }

  private HttpAnswer shown(Session session) {
    return page(session, 200, (look, _) -> SettingsPage.render(look), "");
  }

  private HttpAnswer page(
      Session session,
      int status,
      BiFunction<SettingsPage.Look, String, String> render,
      String words) {
    return uses.show()
        .of(session.firm())
        .map(settings -> look(session, settings))
        .map(look -> HttpAnswer.page(status, render.apply(look, words)))
        .orElseGet(() -> HttpAnswer.page(404, TrayPages.gone()));
  }

  private SettingsPage.Look look(Session session, Settings settings) {
    return new SettingsPage.Look(
        settings,
        clock.instant(),
        session.formToken(),
        ways(session),
        new SettingsPage.Access(
            session.address(),
            uses.leave().at(session.firm()),
            uses.trail().last(session.firm(), STEPS_MAX)));
  }

  /// What leads on from here lives no longer than a session without a look.
  private SettingsView.Ways ways(Session session) {
    Guest guest =
        new Guest(session.firm(), "", Purpose.TRAY, "", clock.instant().plus(OwnerSessions.IDLE));
    return new SettingsView.Ways(
        doors.url("./", Purpose.TRAY, guest, ""),
        doors.url("company", Purpose.TRAY, guest, ""),
        publicUrl + "/auth/jobber/start",
        publicUrl + "/connect/bank?f=" + session.firm().value());
  }

  private HttpAnswer change(Session session, HttpEvent event, WorkLog log) {
    SettingsForm form = new SettingsForm(event.form());
    return switch (form.field("do")) {
      case "erase" -> HttpAnswer.page(200, SettingsPage.eraseOffer(session.formToken()));
      case "keep" -> kept(session);
      case "void-links" -> voidLinks(session, log);
      case "reclaim" -> reclaim(session, event, log);
      case "sign-out" -> sessions.ended(event, HttpAnswer.page(200, SettingsPage.signedOut()));
      case "forget" -> forget(session, form.field("phrase"), log);
      default -> change(session, form.wish(), event.base(), log);
    };
  }

  private HttpAnswer kept(Session session) {
    return uses.leave().keep(session.firm())
        ? done(session, "Nothing is deleted.")
        : refused(session, 409, "Nothing was going to be deleted.");
  }

  /// An admin of the Jobber account, who signed in there a short while ago, takes the mail back.
  private HttpAnswer reclaim(Session session, HttpEvent event, WorkLog log) {
    if (!session.isByJobber()) {
      return refused(session, 403, "For this please sign in with Jobber. Nothing was changed.");
    }
    ChangeRecipient.Outcome outcome =
        uses.recipient().recover(session.firm(), session.address(), event.base());
    log.done(session.firm().value(), "RECLAIM " + outcome);
    return sessions.renewed(
        session, renewed -> done(renewed, "The mail goes to your Jobber address now."));
  }

  private HttpAnswer change(Session guest, Optional<Wish> wish, URI base, WorkLog log) {
    if (wish.isEmpty()) {
      return refused(guest, 422, "That could not be understood. Nothing was changed.");
    }
    ChangeSettings.Outcome outcome = uses.change().change(guest.firm(), wish.get(), base);
    log.done(guest.firm().value(), wish.get().getClass().getSimpleName() + " " + outcome);
    return switch (outcome) {
      case DONE -> done(guest, "Saved.");
      case ADDRESS_ASKED ->
          done(
              guest,
              "Saved. The new address was sent a link; until it says yes, the mail goes"
                  + " where it went.");
      case NOT_THERE -> refused(guest, 409, "It is no longer there. Nothing was changed.");
      case NO_ADDRESS ->
          refused(guest, 422, "One of these is no mail address. Nothing was changed.");
      case TOO_MANY -> refused(guest, 422, "There are too many VIPs. Nothing was changed.");
      case LATER -> refused(guest, 503, "The other side does not answer. Please try again.");
    };
  }

  private HttpAnswer forget(Session guest, String phrase, WorkLog log) {
    ForgetPayer.Outcome outcome = uses.forget().forget(guest.firm(), phrase, BY);
    log.done(guest.firm().value(), outcome.name());
    return switch (outcome) {
      case FORGOTTEN -> done(guest, "Forgotten. Your answers stand; they hold for one time only.");
      case NOT_REMEMBERED -> refused(guest, 409, "That is not remembered any more.");
    };
  }

  /// This session is void as well, so what is shown begins a new one.
  private HttpAnswer voidLinks(Session session, WorkLog log) {
    uses.revoke().revoke(session.firm());
    log.done(session.firm().value(), "VOID_LINKS");
    return sessions.renewed(
        session,
        renewed ->
            done(
                renewed,
                "Every link sent so far is void but the one that stops the mail, and every other"
                    + " session has ended. The next mail brings new ones."));
  }

  private HttpAnswer account(Session guest, Map<String, String> form, WorkLog log) {
    Optional<AnswerAccounts.Word> word = BankFunction.word(form.getOrDefault("say", ""));
    if (word.isEmpty()) {
      return refused(guest, 422, "That could not be understood. Nothing was changed.");
    }
    AnswerAccounts.Taken taken =
        uses.accounts().say(guest.firm(), word.get(), form.getOrDefault("about", ""));
    log.done(guest.firm().value(), taken.name());
    return switch (taken) {
      case TAKEN -> done(guest, "Noted. Your bank is being read again; give it a minute.");
      case NOT_POSSIBLE, REFUSED ->
          refused(guest, 409, "The account is not there, or the bank itself calls it so.");
    };
  }

  /// Asks by mail; nothing is deleted until that mail's link is pressed, and 48 hours after.
  private HttpAnswer erase(Session session, HttpEvent event, WorkLog log) {
    boolean there = uses.leave().ask(session.firm(), event.base());
    log.done(session.firm().value(), "ERASE_ASKED");
    return there
        ? page(session, 200, (look, _) -> SettingsPage.eraseAsked(look), "")
        : HttpAnswer.page(404, TrayPages.gone());
  }

  private HttpAnswer done(Session guest, String words) {
    return page(guest, 200, SettingsPage::done, words);
  }

  private HttpAnswer refused(Session guest, int status, String words) {
    return page(guest, status, SettingsPage::refused, words);
  }
}
