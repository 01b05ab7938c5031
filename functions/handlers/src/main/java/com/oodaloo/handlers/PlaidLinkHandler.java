package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.access.FreshProof;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.connect.ConnectBank;
import com.oodaloo.handlers.http.BankFunction;
import com.oodaloo.handlers.http.HttpAnswer;
import com.oodaloo.handlers.http.HttpEvent;
import com.oodaloo.handlers.http.PostGuard;
import com.oodaloo.handlers.http.SessionAuthorizer;
import com.oodaloo.handlers.wiring.PrimingEvents;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;

/// `GET /connect/bank` opens Plaid Link for an owner in a session; `POST /connect/bank/session`
/// takes a session over from the settings' host; `POST /connect/bank/exchange` takes the public
/// token that Link ends with; `POST /connect/bank/account` takes the owner's word on an account.
public final class PlaidLinkHandler extends LambdaFunction {
  private final BankFunction function;
  private final PostGuard guard;

  public PlaidLinkHandler() {
    this(Wiring.ofEnvironment());
  }

  public PlaidLinkHandler(Wiring wiring) {
    super(wiring, PrimingEvents.UNSIGNED_PAGE);
    guard = bean(PostGuard.class);
    function =
        new BankFunction(
            bean(ConnectBank.class),
            bean(AnswerAccounts.class),
            bean(FreshProof.class),
            bean(SessionAuthorizer.class),
            new BankFunction.Places(
                URI.create(wiring.publicUrl() + "/webhooks/plaid"), wiring.trayUrl()));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    HttpEvent event = HttpEvent.read(input);
    WorkLog log = new WorkLog(context, "plaid-link");
    HttpAnswer answer = guard.guard(event, () -> function.handle(event, log));
    log.refused(answer.status());
    output.write(answer.bytes());
  }
}
