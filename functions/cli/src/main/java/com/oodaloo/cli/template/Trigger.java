package com.oodaloo.cli.template;

import com.oodaloo.cli.template.schedule.ScheduleExpression;
import java.time.Instant;
import java.time.ZoneId;

/// What makes a function run.
public sealed interface Trigger {
  /// A route of the HTTP API: `new HttpRoute("POST", "/webhooks/jobber")`.
  record HttpRoute(String method, String path) implements Trigger {}

  /// The function's own public address. Its `Ref` and attributes go by `<function id>Url`.
  record FunctionUrl() implements Trigger {}

  record QueueTrigger(String queueId, int batchSize, boolean reportsItemFailures)
      implements Trigger {}

  record Schedule(String name, String expression, ZoneId zone) implements Trigger {
    public Schedule {
      ScheduleExpression.of(expression, zone);
    }

    /// The first moment strictly after the given one at which this falls due.
    public Instant next(Instant after) {
      return ScheduleExpression.of(expression, zone).next(after);
    }
  }

  record TopicTrigger(String topicId) implements Trigger {}
}
