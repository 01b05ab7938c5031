package com.oodaloo.handlers.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.connect.AnswerAccounts.Word;
import com.oodaloo.app.connect.ConnectBank;
import com.oodaloo.handlers.Json;
import com.oodaloo.handlers.WorkLog;
import com.oodaloo.handlers.pages.PagePolicy;
import com.oodaloo.handlers.pages.connect.ConnectPage;
import com.oodaloo.handlers.pages.parts.NoticePage;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The bank's routes. `GET` shows and writes nothing; a `POST` acts only with the signed invitation
/// in its body.
public final class BankFunction {
  private static final int ACCOUNTS_MAX = 50;

  private final ConnectBank connect;
  private final AnswerAccounts answers;
  private final URI webhook;

  /// @param webhook where Plaid is asked to send its events
  public BankFunction(ConnectBank connect, AnswerAccounts answers, URI webhook) {
    this.connect = connect;
    this.answers = answers;
    this.webhook = webhook;
  }

  public HttpAnswer handle(HttpEvent event, WorkLog log) {
    if (!event.isPost()) {
      return open(event.query("t"));
    }
    return event.path().endsWith("/account") ? answer(event.form(), log) : exchange(event, log);
  }

  private HttpAnswer open(String invitation) {
    return switch (connect.open(invitation, webhook)) {
      case ConnectBank.Opened.Ready ready ->
          HttpAnswer.page(
              200,
              ConnectPage.render(
                  new ConnectPage.Connect(
                      ready.firmName(),
                      ready.linkToken(),
                      invitation,
                      ready.repairs(),
                      ready.accounts().stream().map(ConnectPage.Account::of).toList())),
              PagePolicy.PLAID_LINK);
      case ConnectBank.Opened.Expired _ -> HttpAnswer.page(410, TrayPages.expired(""));
      case ConnectBank.Opened.Refused _ -> HttpAnswer.page(403, TrayPages.refused());
    };
  }

  private HttpAnswer exchange(HttpEvent event, WorkLog log) {
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
            body.path("t").asText(),
            new ConnectBank.Chosen(
                body.path("publicToken").asText(), body.path("bank").asText(""), accounts));
    log.done("", WorkLog.name(end));
    return switch (end) {
      case ConnectBank.Exchanged.Connected _ -> HttpAnswer.json(200, "{\"connected\":true}");
      case ConnectBank.Exchanged.Expired _ -> HttpAnswer.json(410, "{\"error\":\"expired\"}");
      case ConnectBank.Exchanged.Refused _ -> HttpAnswer.json(403, "{\"error\":\"refused\"}");
      case ConnectBank.Exchanged.StaleToken _ -> HttpAnswer.json(409, "{\"error\":\"link again\"}");
      case ConnectBank.Exchanged.AlreadyConnected _ ->
          HttpAnswer.json(409, "{\"error\":\"already connected\"}");
    };
  }

  private HttpAnswer answer(Map<String, String> form, WorkLog log) {
    Optional<Word> word = word(form.getOrDefault("say", ""));
    if (word.isEmpty()) {
      return HttpAnswer.status(400);
    }
    AnswerAccounts.Taken taken =
        answers.say(form.getOrDefault("t", ""), word.get(), form.getOrDefault("about", ""));
    log.done("", taken.name());
    return switch (taken) {
      case TAKEN -> notice(200, "Noted", "Your bank is being read again; give it a minute.");
      case NOT_POSSIBLE ->
          notice(409, "Not possible", "The account is not there, or the bank itself calls it so.");
      case EXPIRED -> HttpAnswer.page(410, TrayPages.expired(""));
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
