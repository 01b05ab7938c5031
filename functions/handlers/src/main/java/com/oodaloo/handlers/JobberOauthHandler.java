package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.connect.ConnectJobber;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.handlers.http.HttpAnswer;
import com.oodaloo.handlers.http.HttpEvent;
import com.oodaloo.handlers.http.OauthCookie;
import com.oodaloo.handlers.pages.parts.NoticePage;
import com.oodaloo.handlers.pages.parts.NoticePage.Next;
import com.oodaloo.handlers.pages.parts.NoticePage.Notice;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// `GET /auth/jobber/start` and `/auth/jobber/callback`: connects a firm, then sends the owner on
/// to the bank.
public final class JobberOauthHandler extends LambdaFunction {
  private final ConnectJobber connect;
  private final URI publicUrl;

  public JobberOauthHandler() {
    this(Wiring.ofEnvironment());
  }

  public JobberOauthHandler(Wiring wiring) {
    super(wiring);
    connect = bean(ConnectJobber.class);
    publicUrl = wiring.publicUrl();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    HttpEvent event = HttpEvent.read(input);
    URI callback = URI.create(publicUrl + "/auth/jobber/callback");
    HttpAnswer answer =
        event.path().endsWith("/start")
            ? started(callback)
            : OauthCookie.taken(finished(event, callback, new WorkLog(context, "jobber-oauth")));
    output.write(answer.bytes());
  }

  private HttpAnswer started(URI callback) {
    ConnectJobber.Started started = connect.start(callback);
    return OauthCookie.put(HttpAnswer.redirect(started.location()), started.browser());
  }

  private HttpAnswer finished(HttpEvent event, URI callback, WorkLog log) {
    ConnectJobber.Finished end =
        connect.finish(
            new ConnectJobber.Callback(
                event.query("code"), event.query("state"), OauthCookie.of(event)),
            callback);
    log.done("", WorkLog.name(end));
    return switch (end) {
      case ConnectJobber.Finished.Connected(Firm _, String invitation) ->
          HttpAnswer.redirect(
              URI.create(
                  publicUrl
                      + "/connect/bank?t="
                      + URLEncoder.encode(invitation, StandardCharsets.UTF_8)));
      case ConnectJobber.Finished.Begun _ -> HttpAnswer.page(200, begun());
      case ConnectJobber.Finished.Busy _ ->
          HttpAnswer.page(
              503,
              NoticePage.render(
                  Notice.of("Jobber does not answer", "Please try again in a few minutes.")
                      .leadingTo(new Next(publicUrl + "/auth/jobber/start", "Try again"))));
      case ConnectJobber.Finished.Declined _ ->
          HttpAnswer.page(
              200,
              NoticePage.render(
                  Notice.of("Nothing was connected", "You can start again whenever you like.")));
      case ConnectJobber.Finished.NotStarted _ ->
          HttpAnswer.redirect(URI.create(publicUrl + "/auth/jobber/start"));
      case ConnectJobber.Finished.StaleState _, ConnectJobber.Finished.StaleCode _ ->
          HttpAnswer.page(
              400,
              NoticePage.render(
                  Notice.of("Please start again", "This attempt was too old or already used.")));
    };
  }

  private String begun() {
    return NoticePage.render(
        Notice.of(
                "Jobber is connected",
                "Jobber is busy just now, so its first reading begins by itself in a few minutes.",
                "There is nothing you have to do again.")
            .leadingTo(new Next(publicUrl + "/auth/jobber/start", "Go on to connect your bank")));
  }
}
