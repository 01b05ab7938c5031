package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.access.ChangeRecipient;
import com.oodaloo.app.access.FreshProof;
import com.oodaloo.app.access.OwnerSessions;
import com.oodaloo.app.connect.ConnectJobber;
import com.oodaloo.handlers.http.HttpEvent;
import com.oodaloo.handlers.http.OauthFunction;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `GET /auth/jobber/start` and `/auth/jobber/callback`: connects a firm, then sends the owner on
/// to the bank.
public final class JobberOauthHandler extends LambdaFunction {
  private final OauthFunction function;

  public JobberOauthHandler() {
    this(Wiring.ofEnvironment());
  }

  public JobberOauthHandler(Wiring wiring) {
    super(wiring);
    function =
        new OauthFunction(
            bean(ConnectJobber.class),
            new OauthFunction.Uses(
                bean(OwnerSessions.class), bean(FreshProof.class), bean(ChangeRecipient.class)),
            wiring.publicUrl(),
            wiring.trayUrl());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    HttpEvent event = HttpEvent.read(input);
    WorkLog log = new WorkLog(context, "jobber-oauth");
    output.write(function.handle(event, log).bytes());
  }
}
