package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.ingest.Redelivery;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.sync.WakeDueSyncs;
import com.oodaloo.app.sync.WakeupReader;
import com.oodaloo.app.sync.jobber.SyncJobber;
import com.oodaloo.handlers.queue.SyncFunction;
import com.oodaloo.handlers.wiring.PrimingEvents;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Drains Jobber for the accounts its queue names; on its schedule wakes those long unread.
public final class JobberSyncHandler extends LambdaFunction {
  private final SyncFunction function;

  public JobberSyncHandler() {
    this(Wiring.ofEnvironment());
  }

  public JobberSyncHandler(Wiring wiring) {
    super(wiring, PrimingEvents.EMPTY_BATCH);
    function =
        new SyncFunction(
            Source.JOBBER,
            bean(SyncJobber.class)::drain,
            bean(WakeDueSyncs.class),
            new SyncFunction.Messages(bean(WakeupReader.class), bean(Redelivery.class)));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(function.handle(Json.tree(input), context));
  }
}
