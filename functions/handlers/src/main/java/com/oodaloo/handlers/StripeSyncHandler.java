package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.ingest.Redelivery;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.sync.SyncProcessor;
import com.oodaloo.app.sync.WakeDueSyncs;
import com.oodaloo.app.sync.WakeupReader;
import com.oodaloo.handlers.queue.SyncFunction;
import com.oodaloo.handlers.wiring.PrimingEvents;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Reads the payouts that a firm's own Stripe account has told of.
public final class StripeSyncHandler extends LambdaFunction {
  private final SyncFunction function;

  public StripeSyncHandler() {
    this(Wiring.ofEnvironment());
  }

  public StripeSyncHandler(Wiring wiring) {
    super(wiring, PrimingEvents.EMPTY_BATCH);
    function =
        new SyncFunction(
            Source.STRIPE,
            bean(SyncProcessor.class)::drain,
            bean(WakeDueSyncs.class),
            new SyncFunction.Messages(bean(WakeupReader.class), bean(Redelivery.class)));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(function.handle(Json.tree(input), context));
  }
}
