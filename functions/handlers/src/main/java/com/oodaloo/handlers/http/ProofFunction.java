package com.oodaloo.handlers.http;

import com.oodaloo.app.access.ChangeRecipient;
import com.oodaloo.app.access.FreshProof;
import com.oodaloo.app.access.LeaveForGood;
import com.oodaloo.app.access.Session;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.handlers.WorkLog;
import com.oodaloo.handlers.http.LinkAuthorizer.Guest;
import com.oodaloo.handlers.pages.settings.ProofPages;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The routes of proving and confirming: `POST /prove` mails a one-time link, `GET /confirm` shows
/// what a mail's one-time link would do, `POST /confirm` does it, once; `GET /bank` hands a session
/// on to the host that connects banks.
public final class ProofFunction {
  private static final List<Purpose> ASKING = List.of(Purpose.TRAY, Purpose.ANSWER);
  private static final List<Purpose> ONCE =
      List.of(Purpose.PROOF, Purpose.RECIPIENT, Purpose.NOT_ME, Purpose.ERASE, Purpose.KEEP);
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final LinkAuthorizer doors;
  private final SessionAuthorizer sessions;
  private final Uses uses;
  private final URI publicUrl;

  /// The use cases behind the routes.
  public record Uses(
      Firms firms, FreshProof proof, ChangeRecipient recipient, LeaveForGood leave) {}

  public ProofFunction(LinkAuthorizer doors, SessionAuthorizer sessions, Uses uses, URI publicUrl) {
    this.doors = doors;
    this.sessions = sessions;
    this.uses = uses;
    this.publicUrl = publicUrl;
  }

  /// Offers the proof to whoever has a mail's link, and asks for the mail whoever has not.
  HttpAnswer ask(HttpEvent event) {
    String shown = OwnerCookies.browser(event);
    String browser = shown.isEmpty() ? uses.proof().browser() : shown;
    if (event.token().isEmpty()) {
      HttpAnswer page = HttpAnswer.page(403, ProofPages.noSession(jobber(browser)));
      return OwnerCookies.withBrowser(page, browser);
    }
    return doors.open(
        event,
        ASKING,
        guest ->
            uses.firms()
                .find(guest.firm())
                .map(firm -> ProofPages.ask(event.token(), address(firm), jobber(browser)))
                .map(page -> OwnerCookies.withBrowser(HttpAnswer.page(200, page), browser))
                .orElseGet(() -> HttpAnswer.page(404, TrayPages.gone())));
  }

  private String jobber(String browser) {
    return publicUrl + "/auth/jobber/start?b=" + Sha256.hex(browser);
  }

  /// Mails the link, to the confirmed address and no other.
  HttpAnswer prove(HttpEvent event, WorkLog log) {
    String shown = OwnerCookies.browser(event);
    String browser = shown.isEmpty() ? uses.proof().browser() : shown;
    return doors.open(
        event,
        ASKING,
        guest -> {
          FreshProof.Asked asked = uses.proof().ask(guest.firm(), browser, event.base());
          log.done(guest.firm().value(), "PROOF_" + asked);
          return uses.firms()
              .find(guest.firm())
              .map(firm ->
                  OwnerCookies.withBrowser(
                      HttpAnswer.page(200, ProofPages.sent(address(firm))), browser))
              .orElseGet(() -> HttpAnswer.page(404, TrayPages.gone()));
        });
  }

  /// Shows what the link would do, and does nothing: mail scanners open every link.
  HttpAnswer show(HttpEvent event) {
    return doors.open(event, ONCE, guest -> HttpAnswer.page(200, offered(guest)));
  }

  private static String offered(Guest guest) {
    return switch (guest.purpose()) {
      case RECIPIENT -> ProofPages.takeAddress(guest.token(), guest.item());
      case NOT_ME -> ProofPages.notMe(guest.token(), guest.item());
      case ERASE -> ProofPages.erase(guest.token());
      case KEEP -> ProofPages.keep(guest.token());
      default -> ProofPages.enter(guest.token());
    };
  }

  HttpAnswer confirm(HttpEvent event, WorkLog log) {
    return doors.open(
        event,
        ONCE,
        guest -> {
          HttpAnswer answer = confirmed(event, guest);
          log.done(guest.firm().value(), guest.purpose() + " " + answer.status());
          return answer;
        });
  }

  private HttpAnswer confirmed(HttpEvent event, Guest guest) {
    return switch (guest.purpose()) {
      case RECIPIENT -> taken(uses.recipient().confirm(guest.token(), event.base()), guest);
      case NOT_ME -> taken(uses.recipient().undo(guest.token(), event.base()), guest);
      case ERASE ->
          uses.leave()
              .confirm(guest.token(), event.base())
              .map(at -> HttpAnswer.page(200, ProofPages.eraseDue(at.toString())))
              .orElseGet(ProofFunction::over);
      case KEEP ->
          uses.leave().keep(guest.token()) ? HttpAnswer.page(200, ProofPages.kept()) : over();
      default -> entered(event, URI.create("settings"));
    };
  }

  private static HttpAnswer taken(ChangeRecipient.Outcome outcome, Guest guest) {
    return switch (outcome) {
      case DONE -> HttpAnswer.page(200, ProofPages.addressTaken(guest.item()));
      case REFUSED -> over();
    };
  }

  /// Begins the session and leads on to `next`.
  private HttpAnswer entered(HttpEvent event, URI next) {
    Optional<Session> session = uses.proof().claim(event.token(), OwnerCookies.browser(event));
    return session
        .map(begun -> OwnerCookies.withSession(HttpAnswer.redirect(303, next), begun.cookie()))
        .orElseGet(ProofFunction::over);
  }

  /// Only for the browser that asked at the other host: it shows that host its own secret.
  HttpAnswer bank(HttpEvent event) {
    String browser = event.query("b");
    return sessions.open(
        event,
        session ->
            HASH.matcher(browser).matches()
                ? HttpAnswer.redirect(
                    URI.create(
                        publicUrl
                            + "/connect/bank?t="
                            + LinkAuthorizer.encoded(
                                uses.proof().token(session.firm(), browser, session.address()))))
                : HttpAnswer.redirect(URI.create(publicUrl + "/connect/bank")),
        () -> ask(event));
  }

  private static String address(Firm firm) {
    return firm.mail().recipient();
  }

  private static HttpAnswer over() {
    return HttpAnswer.page(410, ProofPages.over());
  }
}
