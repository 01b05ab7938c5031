package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.app.connect.ConnectBank;
import com.oodaloo.handlers.http.HttpAnswer;
import com.oodaloo.handlers.http.HttpEvent;
import com.oodaloo.handlers.pages.ConnectPage;
import com.oodaloo.handlers.pages.ConnectPage.Connect;
import com.oodaloo.handlers.pages.PagePolicy;
import com.oodaloo.handlers.pages.TrayPages;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;

/// `GET /connect/bank` opens Plaid Link for whoever holds the invitation; `POST
/// /connect/bank/exchange` takes the public token it ends with.
public final class PlaidLinkHandler extends LambdaFunction {
  private final ConnectBank connect;
  private final URI publicUrl;

  public PlaidLinkHandler() {
    this(Wiring.ofEnvironment());
  }

  public PlaidLinkHandler(Wiring wiring) {
    super(wiring);
    connect = bean(ConnectBank.class);
    publicUrl = wiring.publicUrl();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    HttpEvent event = HttpEvent.read(input);
    HttpAnswer answer =
        event.isPost() ? exchange(event, new WorkLog(context, "plaid-link")) : open(event);
    output.write(answer.bytes());
  }

  private HttpAnswer open(HttpEvent event) {
    String invitation = event.query("t");
    return switch (connect.open(invitation, URI.create(publicUrl + "/webhooks/plaid"))) {
      case ConnectBank.Opened.Ready(String linkToken, String firm) ->
          HttpAnswer.page(
              200,
              ConnectPage.render(new Connect(firm, linkToken, invitation, "bank/exchange")),
              PagePolicy.PLAID_LINK);
      case ConnectBank.Opened.Expired _ -> HttpAnswer.page(410, TrayPages.expired(""));
      case ConnectBank.Opened.Refused _ -> HttpAnswer.page(403, TrayPages.refused());
    };
  }

  private HttpAnswer exchange(HttpEvent event, WorkLog log) {
    JsonNode body = Json.parsed(event.body()).orElseGet(Json::object);
    ConnectBank.Exchanged end =
        connect.exchange(body.path("t").asText(), body.path("publicToken").asText());
    log.done("", WorkLog.name(end));
    return switch (end) {
      case ConnectBank.Exchanged.Connected _ -> HttpAnswer.json(200, "{\"connected\":true}");
      case ConnectBank.Exchanged.Expired _ -> HttpAnswer.json(410, "{\"error\":\"expired\"}");
      case ConnectBank.Exchanged.Refused _ -> HttpAnswer.json(403, "{\"error\":\"refused\"}");
      case ConnectBank.Exchanged.StaleToken _ -> HttpAnswer.json(409, "{\"error\":\"link again\"}");
    };
  }
}
