package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.connect.ConnectBank;
import com.oodaloo.handlers.http.BankFunction;
import com.oodaloo.handlers.http.HttpEvent;
import com.oodaloo.handlers.http.PostGuard;
import com.oodaloo.handlers.wiring.PrimingEvents;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;

/// `GET /connect/bank` opens Plaid Link for the holder of the invitation; `POST
/// /connect/bank/exchange` takes the public token it ends with; `POST /connect/bank/account` takes
/// the owner's word on an account.
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
            URI.create(wiring.publicUrl() + "/webhooks/plaid"));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    HttpEvent event = HttpEvent.read(input);
    WorkLog log = new WorkLog(context, "plaid-link");
    output.write(guard.guard(event, () -> function.handle(event, log)).bytes());
  }
}
