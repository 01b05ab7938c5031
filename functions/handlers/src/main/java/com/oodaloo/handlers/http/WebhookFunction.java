package com.oodaloo.handlers.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.oodaloo.app.Trace;
import com.oodaloo.app.ingest.AcceptWebhook;
import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookReader;
import com.oodaloo.handlers.Measure;
import com.oodaloo.handlers.WorkLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// What the three webhook functions share: verify, record, wake, answer.
///
/// 200 for what is recorded, known or none of our business; 401 unsigned; 400 unreadable; 503 where
/// nobody can say whether it is signed just now, which is no error of ours: anybody can name a key
/// that does not exist, and would ring the alarm that takes a new version back. Whatever else fails
/// on our side escapes, is answered 5xx by the gateway, and the sender comes again.
public final class WebhookFunction {
  private final String work;
  private final WebhookReader reader;
  private final AcceptWebhook accept;
  private final Clock clock;

  public WebhookFunction(String work, WebhookReader reader, AcceptWebhook accept, Clock clock) {
    this.work = work;
    this.reader = reader;
    this.accept = accept;
    this.clock = clock;
  }

  public void handle(InputStream input, OutputStream output, Context context) throws IOException {
    WorkLog log = new WorkLog(context, work);
    HttpEvent event = HttpEvent.read(input);
    HttpAnswer answer =
        switch (reader.read(event.body(), event.headers(), clock.instant())) {
          case Delivery.Genuine(WebhookEvent genuine) ->
              accepted(genuine, new WorkLog(context, work, Trace.of(genuine.key())));
          case Delivery.Ignored(String topic) -> ended(log, topic, "IGNORED", 200);
          case Delivery.Refused(String reason) -> refused(log, reason, "REFUSED", 401);
          case Delivery.Malformed(String reason) -> refused(log, reason, "MALFORMED", 400);
          case Delivery.Unproved(Duration later) -> unproved(log, later);
        };
    output.write(answer.bytes());
  }

  private static HttpAnswer unproved(WorkLog log, Duration later) {
    log.done("", "UNPROVED", Map.of(Measure.EVENTS_UNPROVED, 1));
    return HttpAnswer.status(503).with("retry-after", Long.toString(later.toSeconds()));
  }

  private HttpAnswer accepted(WebhookEvent event, WorkLog log) {
    AcceptWebhook.Outcome outcome = accept.accept(event);
    Measure measure =
        switch (outcome) {
          case ACCEPTED -> Measure.EVENTS_ACCEPTED;
          case DUPLICATE -> Measure.EVENTS_DUPLICATE;
        };
    log.done(event.topic(), outcome.name(), Map.of(measure, 1));
    return HttpAnswer.status(200);
  }

  private static HttpAnswer refused(WorkLog log, String reason, String outcome, int status) {
    log.done(reason, outcome, Map.of(Measure.EVENTS_REFUSED, 1));
    return HttpAnswer.status(status);
  }

  private static HttpAnswer ended(WorkLog log, String id, String outcome, int status) {
    log.done(id, outcome);
    return HttpAnswer.status(status);
  }
}
