package com.oodaloo.handlers.http;

import com.oodaloo.app.access.ChangeRecipient;
import com.oodaloo.app.access.FreshProof;
import com.oodaloo.app.access.OwnerSessions;
import com.oodaloo.app.connect.ConnectJobber;
import com.oodaloo.app.connect.ConnectJobber.Finished;
import com.oodaloo.handlers.WorkLog;
import com.oodaloo.handlers.pages.parts.NoticePage;
import com.oodaloo.handlers.pages.parts.NoticePage.Next;
import com.oodaloo.handlers.pages.parts.NoticePage.Notice;
import com.oodaloo.handlers.pages.settings.ProofPages;
import java.net.URI;
import java.util.regex.Pattern;

/// `GET /auth/jobber/start` and `/auth/jobber/callback`: connects a firm. For an admin of the
/// account (`isAccountAdmin`) it is fresh proof as well: it begins a session and goes on to the
/// bank, or to the settings where it began there, or takes the weekly mail back.
public final class OauthFunction {
  /// What an owner asks for who has lost the address; any other aim is a browser's hash.
  private static final String RECOVER = "recover";

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final ConnectJobber connect;
  private final Uses uses;
  private final URI publicUrl;
  private final URI trayUrl;

  /// What an admin's sign-in proves.
  public record Uses(OwnerSessions sessions, FreshProof proof, ChangeRecipient recipient) {}

  public OauthFunction(ConnectJobber connect, Uses uses, URI publicUrl, URI trayUrl) {
    this.connect = connect;
    this.uses = uses;
    this.publicUrl = publicUrl;
    this.trayUrl = trayUrl;
  }

  public HttpAnswer handle(HttpEvent event, WorkLog log) {
    if (!event.isRead()) {
      return HttpAnswer.status(405);
    }
    URI callback = URI.create(publicUrl + "/auth/jobber/callback");
    return event.path().endsWith("/start")
        ? started(event, callback)
        : OauthCookie.taken(finished(event, callback, log));
  }

  private HttpAnswer started(HttpEvent event, URI callback) {
    String browser = event.query("b");
    boolean toSettings = HASH.matcher(browser).matches();
    String aim = toSettings ? browser : event.query("to").equals(RECOVER) ? RECOVER : "";
    ConnectJobber.Started started = connect.start(callback, aim);
    return OauthCookie.put(HttpAnswer.redirect(started.location()), started.browser());
  }

  private HttpAnswer finished(HttpEvent event, URI callback, WorkLog log) {
    Finished end =
        connect.finish(
            new ConnectJobber.Callback(
                event.query("code"), event.query("state"), OauthCookie.of(event)),
            callback);
    log.done("", WorkLog.name(end));
    return switch (end) {
      case Finished.Connected connected -> connected(connected);
      case Finished.Begun _ -> HttpAnswer.page(200, begun());
      case Finished.Busy _ ->
          HttpAnswer.page(
              503,
              NoticePage.render(
                  Notice.of("Jobber does not answer", "Please try again in a few minutes.")
                      .leadingTo(new Next(publicUrl + "/auth/jobber/start", "Try again"))));
      case Finished.Declined _ ->
          notice(200, "Nothing was connected", "You can start again whenever you like.");
      case Finished.NotStarted _ ->
          HttpAnswer.redirect(URI.create(publicUrl + "/auth/jobber/start"));
      case Finished.StaleState _, Finished.StaleCode _ ->
          notice(400, "Please start again", "This attempt was too old or already used.");
    };
  }

  private HttpAnswer connected(Finished.Connected end) {
    if (!end.user().isAdmin()) {
      return HttpAnswer.page(200, ProofPages.onlyAdmins());
    }
    return switch (end.aim()) {
      case "" -> entered(end);
      case RECOVER -> recovered(end);
      default ->
          HttpAnswer.redirect(
              URI.create(
                  trayUrl
                      + "/confirm?t="
                      + LinkAuthorizer.encoded(
                          uses.proof().token(end.firm().id(), end.aim(), end.user().email()))));
    };
  }

  private HttpAnswer entered(Finished.Connected end) {
    return OwnerCookies.withSession(
        HttpAnswer.redirect(URI.create(publicUrl + "/connect/bank?f=" + end.firm().id().value())),
        uses.sessions().begin(end.firm().id(), end.user().email()).cookie());
  }

  private HttpAnswer recovered(Finished.Connected end) {
    uses.recipient().recover(end.firm().id(), end.user().email(), trayUrl);
    return HttpAnswer.page(200, ProofPages.addressTaken(end.user().email()));
  }

  private String begun() {
    return NoticePage.render(
        Notice.of(
                "Jobber is connected",
                "Jobber is busy just now, so its first reading begins by itself in a few minutes.",
                "There is nothing you have to do again.")
            .leadingTo(new Next(publicUrl + "/auth/jobber/start", "Go on to connect your bank")));
  }

  private static HttpAnswer notice(int status, String title, String sentence) {
    return HttpAnswer.page(status, NoticePage.render(Notice.of(title, sentence)));
  }
}
