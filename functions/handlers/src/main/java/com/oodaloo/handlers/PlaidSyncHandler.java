package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.ingest.Redelivery;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.sync.WakeDueSyncs;
import com.oodaloo.app.sync.WakeupReader;
import com.oodaloo.app.sync.bank.SyncBank;
import com.oodaloo.handlers.queue.SyncFunction;
import com.oodaloo.handlers.wiring.PrimingEvents;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Drains the bank connections its queue names; on its schedule wakes those long unread.
public final class PlaidSyncHandler extends LambdaFunction {
  private final SyncFunction function;

  public PlaidSyncHandler() {
    this(Wiring.ofEnvironment());
  }

  public PlaidSyncHandler(Wiring wiring) {
    super(wiring, PrimingEvents.EMPTY_BATCH);
    function =
        new SyncFunction(
            Source.PLAID,
            bean(SyncBank.class)::drain,
            bean(WakeDueSyncs.class),
            new SyncFunction.Messages(bean(WakeupReader.class), bean(Redelivery.class)));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(function.handle(Json.tree(input), context));
  }
}
