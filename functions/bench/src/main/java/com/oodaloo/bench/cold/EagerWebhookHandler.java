package com.oodaloo.bench.cold;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.handlers.http.WebhookFunction;
import com.oodaloo.handlers.wiring.Wiring;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The Jobber webhook inside a container that makes every singleton at start, as Micronaut's Lambda
/// support does by default: the way that was not taken.
public final class EagerWebhookHandler implements RequestStreamHandler {
  private final WebhookFunction function;

  public EagerWebhookHandler() {
    Wiring wiring = Wiring.ofEnvironment();
    ApplicationContext context =
        ApplicationContext.builder()
            .environments("function", "lambda")
            .deduceEnvironment(false)
            .banner(false)
            .eagerInitSingletons(true)
            .singletons(wiring)
            .start();
    Wiring wired = context.getBean(Wiring.class);
    function =
        new WebhookFunction(
            "jobber-webhook", wired.jobberWebhooks(), wired.acceptWebhook(), wired.clock());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    function.handle(input, output, context);
  }
}
