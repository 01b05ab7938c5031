package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.ingest.Redelivery;
import com.oodaloo.app.reconcile.ReconcileFirm;
import com.oodaloo.app.sync.WakeupReader;
import com.oodaloo.app.sync.jobber.FirstReading;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.queue.DecisionCounts;
import com.oodaloo.handlers.queue.QueueBatch;
import com.oodaloo.handlers.queue.WorkResult;
import com.oodaloo.handlers.wiring.PrimingEvents;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Decides anew, for each firm its queue names, what every line of the bank is.
public final class ReconcileHandler extends LambdaFunction {
  private final QueueBatch<FirmId> batch;

  public ReconcileHandler() {
    this(Wiring.ofEnvironment());
  }

  public ReconcileHandler(Wiring wiring) {
    super(wiring, PrimingEvents.EMPTY_BATCH);
    ReconcileFirm reconcile = bean(ReconcileFirm.class);
    FirstReading first = bean(FirstReading.class);
    batch =
        new QueueBatch<>(
            new QueueBatch.Reading<>(
                bean(WakeupReader.class)::reconcile, firm -> firm, (firm, same) -> firm),
            (firm, _) ->
                first.isUnderWay(firm)
                    ? WorkResult.of("FIRST_READING")
                    : worked(reconcile.reconcile(firm)),
            bean(Redelivery.class),
            "reconcile");
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(batch.handle(Json.tree(input), context));
  }

  private static WorkResult worked(ReconcileFirm.Outcome outcome) {
    return switch (outcome) {
      case ReconcileFirm.Outcome.Reconciled done -> DecisionCounts.worked(done);
      case ReconcileFirm.Outcome.UnknownFirm _ -> WorkResult.of(WorkLog.name(outcome));
    };
  }
}
