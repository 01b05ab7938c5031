package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.digest.ConfirmDigest;
import com.oodaloo.app.digest.StopDigest;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import com.oodaloo.handlers.queue.MailEvent;
import com.oodaloo.handlers.wiring.PrimingEvents;
import com.oodaloo.handlers.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// What SES tells through SNS: a permanent bounce or a complaint stops that firm's mail; a digest
/// that was taken is marked sent, even where its sender never heard so.
public final class MailEventsHandler extends LambdaFunction {
  private final StopDigest stop;
  private final ConfirmDigest confirm;

  public MailEventsHandler() {
    this(Wiring.ofEnvironment());
  }

  public MailEventsHandler(Wiring wiring) {
    super(wiring, PrimingEvents.EMPTY_BATCH);
    stop = bean(StopDigest.class);
    confirm = bean(ConfirmDigest.class);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    WorkLog log = new WorkLog(context, "mail-events");
    for (MailEvent event : MailEvent.read(Json.tree(input))) {
      switch (event) {
        case MailEvent.Undeliverable(var firm) -> {
          stop.stop(firm);
          log.warn(firm.value(), "STOPPED", Map.of(Measure.MAILS_STOPPED, 1));
        }
        case MailEvent.Taken(FirmId firm, Week week, String messageId) -> {
          confirm.confirm(firm, week, messageId);
          log.done(firm.value(), "SENT");
        }
        case MailEvent.CopyUndeliverable(var firm) -> {
          stop.stopCopy(firm);
          log.warn(firm.value(), "COPY_STOPPED", Map.of(Measure.MAILS_STOPPED, 1));
        }
        case MailEvent.Other(String type) -> log.done("", type);
      }
    }
    output.write(Json.bytes(Json.object()));
  }
}
