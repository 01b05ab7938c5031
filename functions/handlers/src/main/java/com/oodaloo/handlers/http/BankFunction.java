package com.oodaloo.handlers.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.app.access.FreshProof;
import com.oodaloo.app.access.Session;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.connect.AnswerAccounts.Word;
import com.oodaloo.app.connect.ConnectBank;
import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.Json;
import com.oodaloo.handlers.WorkLog;
import com.oodaloo.handlers.pages.PagePolicy;
import com.oodaloo.handlers.pages.connect.ConnectPage;
import com.oodaloo.handlers.pages.parts.NoticePage;
import com.oodaloo.handlers.pages.settings.ProofPages;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The bank's routes. `GET` shows and changes nothing; a `POST` acts only in a session, with the
/// session's own token in its body.
///
/// A browser without a session is sent to the settings' host, which hands the session on: a
/// one-time link for the browser that came from here.
public final class BankFunction {
  private static final int ACCOUNTS_MAX = 50;

  private final ConnectBank connect;
  private final AnswerAccounts answers;
  private final FreshProof proof;
  private final SessionAuthorizer sessions;
  private final Places places;

  /// Where Plaid is asked to send its events, and where the tray is.
  public record Places(URI webhook, URI tray) {}

  public BankFunction(
      ConnectBank connect,
      AnswerAccounts answers,
      FreshProof proof,
      SessionAuthorizer sessions,
      Places places) {
    this.connect = connect;
    this.answers = answers;
    this.proof = proof;
    this.sessions = sessions;
    this.places = places;
  }

  public HttpAnswer handle(HttpEvent event, WorkLog log) {
    if (event.isRead()) {
      return event.token().isEmpty()
          ? sessions.open(event, session -> open(event, session), () -> handedOver(event))
          : HttpAnswer.page(200, ProofPages.enterBank(event.token()));
    }
    if (!event.isPost()) {
      return HttpAnswer.status(405);
    }
    return event.path().endsWith("/session")
        ? entered(event)
        : sessions.open(
            event,
            session ->
                event.path().endsWith("/account")
                    ? answer(session.firm(), event.form(), log)
                    : exchange(session.firm(), event, log),
            () -> refused(event));
  }

  private static HttpAnswer refused(HttpEvent event) {
    return event.path().endsWith("/account")
        ? HttpAnswer.page(403, TrayPages.refused())
        : HttpAnswer.json(403, "{\"error\":\"refused\"}");
  }

  /// The settings' host shows the session to this one, for this browser alone.
  private HttpAnswer handedOver(HttpEvent event) {
    String shown = OwnerCookies.browser(event);
    String browser = shown.isEmpty() ? proof.browser() : shown;
    URI settings = URI.create(places.tray() + "/bank?b=" + Sha256.hex(browser));
    return OwnerCookies.withBrowser(HttpAnswer.redirect(settings), browser);
  }

  private HttpAnswer entered(HttpEvent event) {
    return proof
        .claim(event.token(), OwnerCookies.browser(event))
        .map(session ->
            OwnerCookies.withSession(
                HttpAnswer.redirect(303, URI.create("../bank?f=" + session.firm().value())),
                session.cookie()))
        .orElseGet(() -> HttpAnswer.page(410, ProofPages.over()));
  }

  /// `f` says which firm's page led here, so that nobody with two of them connects the wrong one.
  private HttpAnswer open(HttpEvent event, Session session) {
    String meant = event.query("f");
    if (!meant.isEmpty() && !meant.equals(session.firm().value())) {
      return OwnerCookies.withoutSession(handedOver(event));
    }
    return switch (connect.open(session.firm(), places.webhook())) {
      case ConnectBank.Opened.Ready ready ->
          HttpAnswer.page(
              200,
              ConnectPage.render(
                  new ConnectPage.Connect(
                      ready.firm().name(),
                      ready.linkToken(),
                      session.formToken(),
                      ready.repairs(),
                      ready.accounts().stream().map(ConnectPage.Account::of).toList(),
                      ProofPages.masked(ready.firm().mail().recipient()))),
              PagePolicy.PLAID_LINK);
      case ConnectBank.Opened.Refused _ -> HttpAnswer.page(403, TrayPages.refused());
    };
  }

  private HttpAnswer exchange(FirmId firm, HttpEvent event, WorkLog log) {
    JsonNode body = Json.parsed(event.body()).orElseGet(Json::object);
    List<ConnectBank.ChosenAccount> accounts =
        body.path("accounts")
            .valueStream()
            .limit(ACCOUNTS_MAX)
            .map(account ->
                new ConnectBank.ChosenAccount(
                    account.path("name").asText(""), account.path("mask").asText("")))
            .toList();
    ConnectBank.Exchanged end =
        connect.exchange(
            firm,
            new ConnectBank.Chosen(
                body.path("publicToken").asText(), body.path("bank").asText(""), accounts));
    log.done("", WorkLog.name(end));
    return switch (end) {
      case ConnectBank.Exchanged.Connected _ -> HttpAnswer.json(200, "{\"connected\":true}");
      case ConnectBank.Exchanged.Refused _ -> HttpAnswer.json(403, "{\"error\":\"refused\"}");
      case ConnectBank.Exchanged.StaleToken _ -> HttpAnswer.json(409, "{\"error\":\"link again\"}");
      case ConnectBank.Exchanged.AlreadyConnected _ ->
          HttpAnswer.json(409, "{\"error\":\"already connected\"}");
    };
  }

  private HttpAnswer answer(FirmId firm, Map<String, String> form, WorkLog log) {
    Optional<Word> word = word(form.getOrDefault("say", ""));
    if (word.isEmpty()) {
      return HttpAnswer.status(400);
    }
    AnswerAccounts.Taken taken = answers.say(firm, word.get(), form.getOrDefault("about", ""));
    log.done("", taken.name());
    return switch (taken) {
      case TAKEN -> notice(200, "Noted", "Your bank is being read again; give it a minute.");
      case NOT_POSSIBLE ->
          notice(409, "Not possible", "The account is not there, or the bank itself calls it so.");
      case REFUSED -> HttpAnswer.page(403, TrayPages.refused());
    };
  }

  static Optional<Word> word(String said) {
    return Arrays.stream(Word.values())
        .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(said))
        .findFirst();
  }

  private static HttpAnswer notice(int status, String title, String sentence) {
    return HttpAnswer.page(status, NoticePage.render(NoticePage.Notice.of(title, sentence)));
  }
}
