package com.oodaloo.handlers.http;

import com.oodaloo.app.access.OwnerSessions;
import com.oodaloo.app.access.Session;
import com.oodaloo.app.access.Trail;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Lets in whoever began a session by fresh proof. A form has to carry the session's own token, so
/// that no page of another site, and no page of another session, acts in its name.
public final class SessionAuthorizer {
  private final OwnerSessions sessions;
  private final UseLimits limits;
  private final Trail trail;

  public SessionAuthorizer(OwnerSessions sessions, UseLimits limits, Trail trail) {
    this.sessions = sessions;
    this.limits = limits;
    this.trail = trail;
  }

  Optional<Session> session(HttpEvent event) {
    return sessions.open(OwnerCookies.session(event));
  }

  /// @param closed what answers when there is no session
  HttpAnswer open(
      HttpEvent event, Function<Session, HttpAnswer> page, Supplier<HttpAnswer> closed) {
    Optional<Session> session = session(event);
    if (session.isEmpty()) {
      return closed.get();
    }
    if (!event.isRead() && !session.get().isForm(event.token())) {
      return HttpAnswer.page(403, TrayPages.refused());
    }
    return limits.within(session.get().firm(), event, () -> answered(event, session.get(), page));
  }

  private HttpAnswer answered(
      HttpEvent event, Session session, Function<Session, HttpAnswer> page) {
    HttpAnswer answer = page.apply(session);
    Visitor visitor = new Visitor("session", session.family(), event);
    trail.add(session.firm(), visitor.who(), visitor.what(answer.status()));
    return shown(session, answer);
  }

  /// A page that began or ended a session says so itself.
  private static HttpAnswer shown(Session session, HttpAnswer answer) {
    return session.cookie().isEmpty() || answer.headers().containsKey(HttpAnswer.COOKIE)
        ? answer
        : OwnerCookies.withSession(answer, session.cookie());
  }

  /// Begins another in place of one that was made void, and shows it to the browser.
  HttpAnswer renewed(Session old, Function<Session, HttpAnswer> page) {
    Session begun = sessions.begin(old.firm(), old.address());
    return OwnerCookies.withSession(page.apply(begun), begun.cookie());
  }

  HttpAnswer ended(HttpEvent event, HttpAnswer answer) {
    sessions.end(OwnerCookies.session(event));
    return OwnerCookies.withoutSession(answer);
  }
}
