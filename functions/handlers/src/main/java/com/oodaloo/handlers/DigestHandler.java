package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.digest.SendDigests;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Every hour: sends the digests that are due. When a firm could not be served the run fails, so
/// that the alarm rings; the others have their mail and the failed ones stay due.
public final class DigestHandler extends LambdaFunction {
  private final SendDigests digests;

  public DigestHandler() {
    this(Wiring.ofEnvironment());
  }

  public DigestHandler(Wiring wiring) {
    super(wiring);
    digests = bean(SendDigests.class);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    WorkLog log = new WorkLog(context, "digest");
    SendDigests.Run run = digests.run();
    log.done("", "SENT " + run.sent() + " ALREADY " + run.alreadySent());
    if (!run.failures().isEmpty()) {
      throw new IllegalStateException("digests that failed: " + run.failures());
    }
    output.write(Json.bytes(Json.object().put("sent", run.sent())));
  }
}
