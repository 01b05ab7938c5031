package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.ingest.SweepEvents;
import com.oodaloo.app.settings.EraseDue;
import com.oodaloo.app.settings.FinishErasures;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// Every minute: wakes the syncs again for every webhook event that should have been done by now,
/// erases the firms whose days of grace are over, and finishes the deletion of firms that left.
public final class SweepHandler extends LambdaFunction {
  private final SweepEvents sweep;
  private final FinishErasures erasures;
  private final EraseDue due;

  public SweepHandler() {
    this(Wiring.ofEnvironment());
  }

  public SweepHandler(Wiring wiring) {
    super(wiring);
    sweep = bean(SweepEvents.class);
    erasures = bean(FinishErasures.class);
    due = bean(EraseDue.class);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    WorkLog log = new WorkLog(context, "sweep");
    SweepEvents.Swept swept = sweep.sweep();
    log.done("", "WOKEN " + swept.woken(), Map.of(Measure.WAKEUPS_RESENT, swept.woken()));
    if (swept.stubborn() > 0) {
      log.warn(
          "", "STUBBORN " + swept.stubborn(), Map.of(Measure.EVENTS_STUBBORN, swept.stubborn()));
    }
    int erased = due.erase();
    if (erased > 0) {
      log.done("", "ERASED " + erased);
    }
    int forgotten = erasures.finish();
    if (forgotten > 0) {
      log.done("", "FORGOTTEN " + forgotten);
    }
    output.write(Json.bytes(Json.object().put("woken", swept.woken())));
  }
}
