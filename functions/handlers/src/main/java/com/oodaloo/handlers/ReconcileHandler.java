package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.reconcile.ReconcileFirm;
import com.oodaloo.app.sync.WakeupReader;
import com.oodaloo.handlers.queue.QueueBatch;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Decides anew, for each firm its queue names, what every line of the bank is.
public final class ReconcileHandler extends LambdaFunction {
  private final ReconcileFirm reconcile;
  private final WakeupReader wakeups;

  public ReconcileHandler() {
    this(Wiring.ofEnvironment());
  }

  public ReconcileHandler(Wiring wiring) {
    super(wiring);
    reconcile = bean(ReconcileFirm.class);
    wakeups = bean(WakeupReader.class);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(
        QueueBatch.handle(
            Json.tree(input),
            body -> WorkLog.name(reconcile.reconcile(wakeups.reconcile(body))),
            "reconcile",
            context));
  }
}
