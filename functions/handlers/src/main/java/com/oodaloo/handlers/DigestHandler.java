package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.Trace;
import com.oodaloo.app.digest.SendDigests;
import com.oodaloo.app.reconcile.DecisionCursor;
import com.oodaloo.app.reconcile.ReconcileFirm;
import com.oodaloo.app.settings.Readings;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Every five minutes: sends the digests that are due. When a firm could not be served the run
/// fails, so that the alarm rings; the others have their mail and the failed ones stay due.
public final class DigestHandler extends LambdaFunction {
  private final SendDigests digests;
  private final Readings readings;

  public DigestHandler() {
    this(Wiring.ofEnvironment());
  }

  public DigestHandler(Wiring wiring) {
    super(wiring);
    digests = bean(SendDigests.class);
    readings = bean(Readings.class);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    WorkLog log = new WorkLog(context, "digest");
    SendDigests.Run run = digests.run(() -> Duration.ofMillis(context.getRemainingTimeInMillis()));
    run.endings()
        .forEach((firm, ending) ->
            new WorkLog(context, "mail", because(firm)).done(firm.value(), ending.name()));
    log.done(
        "",
        "MAILED " + run.sent() + " OF " + run.endings().size(),
        Map.of(
            Measure.DIGESTS_SENT, run.sent(),
            Measure.DIGESTS_FAILED, run.failures().size(),
            Measure.OUTCOMES_LATE, run.untold()));
    if (!run.failures().isEmpty()) {
      throw new IllegalStateException("digests that failed: " + run.failures());
    }
    output.write(Json.bytes(Json.object().put("sent", run.sent())));
  }

  /// The events for which the books in the mail were last decided otherwise. Those of an earlier
  /// one lead to this mail by the firm in its line.
  private String because(FirmId firm) {
    String cursor = readings.cursor(firm, ReconcileFirm.STREAM);
    return Trace.joined(List.of(DecisionCursor.of(cursor).because()));
  }
}
