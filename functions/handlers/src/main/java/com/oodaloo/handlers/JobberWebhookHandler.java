package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.handlers.http.WebhookFunction;
import com.oodaloo.handlers.wiring.Priming;
import com.oodaloo.handlers.wiring.PrimingEvents;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `POST /webhooks/jobber`: wired by hand and reading raw bytes, because this is the cold path.
public final class JobberWebhookHandler implements RequestStreamHandler {
  private final WebhookFunction function;
  private final Priming rehearsal;

  public JobberWebhookHandler() {
    this(Wiring.ofEnvironment());
  }

  public JobberWebhookHandler(Wiring wiring) {
    function =
        new WebhookFunction(
            "jobber-webhook", wiring.jobberWebhooks(), wiring.acceptWebhook(), wiring.clock());
    rehearsal = Priming.of(wiring, this, PrimingEvents.UNSIGNED_WEBHOOK);
  }

  Priming rehearsal() {
    return rehearsal;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    function.handle(input, output, context);
  }
}
